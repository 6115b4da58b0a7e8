import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ipc.ts';

export default {
  untrustedSender: '一个不属于 Countersign 的页面发出了请求。请求已被拒绝，未执行任何操作。',
  invalidRequest: '窗口发出了无法理解的请求。未执行任何操作。',
  locked: 'Countersign 已锁定。未执行任何操作；请解锁后重试。',
  lockedMeanwhile: 'Countersign 在给出答复之前被锁定，因此没有显示结果。所请求的操作可能已经完成；请解锁后查看。',
  internal: 'Countersign 内部发生了意外错误。您的密钥和输入的内容完好无损；请重试，如果问题仍然存在，请重新启动应用。',
  supportLocked: {
    notNow:
      'Countersign 处于客服锁定状态，只能使用选定的配方，因此无法执行此操作。未作任何更改；请先用密码短语解除客服锁定。',
    notThis:
      'Countersign 处于客服锁定状态，此操作超出了选定的配方。未执行任何操作；请选择其中一个配方，或先用密码短语解除客服锁定。',
  },
} satisfies Translation<typeof english>;
