import type { Translation } from '../../../shared/language.ts';
import type english from '../en/vault.ts';

export default {
  name: '保险库',
  locked: '保险库已锁定。其中的密钥完好无损；要使用它们，请解锁保险库。',
  gone: '文件已不存在',
  keyTooLong:
    '该密钥长 {bytes, number} 字节，而保险库最多接受 {most, number} 字节。未存储任何内容；请确认它是否真的是密钥。',
  trouble: {
    locked: '保险库已锁定，没有密码短语就无法解锁。未作任何更改，其中的密钥完好无损；请重试并输入密码短语。',
    absent: '目前还没有保险库。未作任何更改；首次将密钥存入保险库时会自动创建。',
    damaged:
      '保险库文件已损坏，或者并不是保险库：{detail}。文件保持原样，钥匙串中的密钥完好无损；请放回一份完好的副本，或将该文件移走以新建保险库。',
    newer:
      '保险库是由更新版本的 Countersign 保存的：{detail}。文件未被改动，其中的密钥完好无损；请更新本应用后再使用它们。',
    unreadable: '无法读取保险库文件（{detail}）。文件保持原样，其中的密钥完好无损；请允许读取该文件，然后重试。',
    changed: '保险库打开期间，其文件被另一个文件替换了。没有覆盖该文件；请关闭保险库，重新解锁，然后重复刚才的操作。',
    'not-written': '无法保存保险库（{detail}）。之前保存的内容完好无损；请腾出空间或允许写入，然后重试。',
    failed: '保险库在操作过程中意外停止。其文件完好；请重新解锁，查看其中的内容，然后重试。',
  },
  unlocking: {
    title: '解锁保险库',
    explanation: '在再次锁定保险库或关闭应用之前，都可以使用其中的密钥。',
    action: '解锁',
  },
  making: {
    title: '创建保险库',
    explanation:
      '密钥会保存在用此密码短语加密的文件中。没有密码短语，谁也无法打开它，也没有人能找回密码短语：请将它记录在安全的地方。',
    action: '创建保险库',
  },
  changing: {
    title: '保险库的新密码短语',
    explanation: '保险库将用此密码短语重新加密。在此之前制作的文件副本仍可用旧密码短语打开。',
    action: '更改密码短语',
  },
  refused: {
    wrong: '这不是该保险库的密码短语。未作任何更改。',
    tooEarly: '输入错误密码短语的次数过多，因此没有尝试这一个。未作任何更改。',
    again: '请重试。',
    wait: '请等到可以再次输入时重试。',
    nothingTyped: '没有输入密码短语。未作任何更改；请输入保险库的密码短语。',
    tooShort: '密码短语至少需要 {characters, number} 个字符；使用几个单词是不错的选择。未作任何更改。',
  },
} satisfies Translation<typeof english>;
