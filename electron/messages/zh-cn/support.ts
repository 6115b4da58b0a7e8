import type { Translation } from '../../../shared/language.ts';
import type english from '../en/support.ts';

export default {
  locking: {
    title: '锁定到所选配方',
    explanation:
      '锁定后，使用 Countersign 的人只能用这些配方签发链接，直到输入此密码短语。任何人都无法恢复它：请将其记在安全的地方。',
    action: '锁定',
  },
  unlocking: {
    title: '解除客服锁定',
    explanation: '解除后可以重新签名任何内容，也可以更改密钥、密钥配置和配方。',
    action: '解锁',
  },
  refusal: {
    wrong: '这不是客服锁定的密码短语。一切保持锁定。请重试。',
    wrongWait: '这不是客服锁定的密码短语。一切保持锁定。请等到可以再次输入时重试。',
    tooEarly: '错误的密码短语输入次数过多，因此没有尝试这一个。一切保持锁定。请等到可以再次输入时重试。',
  },
  error: {
    alreadyLocked: 'Countersign 已锁定到指定配方。未作任何更改；要选择其他配方，请先解锁。',
    notUnlockable:
      '保存客服锁定的文件已损坏，其中的密码短语也随之损坏，因此无法校验任何密码短语。密钥和配方未受影响。负责这台电脑的人可以解除锁定：退出 Countersign，删除 {path}，然后重新启动。',
    markerOutOfReach:
      'Countersign 仍处于锁定状态：系统钥匙串也记录了此锁定，但目前无法访问，之后会再次锁定应用。未作任何更改；请启动钥匙串，然后重新解锁。如果该钥匙串已不复存在，负责这台电脑的人可以解除锁定：退出 Countersign，删除 {path}，然后重新启动。',
    notLocked: 'Countersign 未锁定：{reason}',
    staysLocked: 'Countersign 仍处于锁定状态：{reason}',
    notLockedFolder:
      'Countersign 未锁定，因为无法写入其文件夹（{reason}）。其他内容未作更改；请腾出空间或允许写入，然后重试。',
    staysLockedFolder:
      'Countersign 仍处于锁定状态，因为无法写入其文件夹（{reason}）。其他内容未作更改；请腾出空间或允许写入，然后重试。',
  },
} satisfies Translation<typeof english>;
