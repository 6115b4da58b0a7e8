import type { Translation } from '../../../shared/language.ts';
import type english from '../en/issue.ts';

export default {
  ledgerBroken: '签发记录内部出现了不该出现的错误。此前的所有条目均未受损；请重新启动应用。',
  notSignable: '该值已无法通过校验，因此无从得知它是如何签名的。没有签名任何内容；请重新检查该值。',
} satisfies Translation<typeof english>;
