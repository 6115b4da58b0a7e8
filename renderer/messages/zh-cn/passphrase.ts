import type { Translation } from '../../../shared/language.ts';
import type english from '../en/passphrase.ts';

export default {
  noAnswer: 'Countersign 没有响应。没有做任何更改；请关闭此窗口后重试。',
  notSame: '两次输入不一致，请重新输入密码短语。',
  passphrase: '密码短语',
  newPassphrase: '新密码短语',
  again: '再次输入',
  show: '显示',
  hide: '隐藏',
  capsLock: '大写锁定已打开。',
  cancel: '取消',
  checking: '正在验证…',
  wait: {
    seconds: '{count, plural, other {# 秒后可以再次尝试。}}',
    minutes: '{time} 分钟后可以再次尝试。',
  },
  strength: {
    hint: '四五个互不相关的词，既难猜又好记。',
    weak: '弱：拿到文件的人可以猜出来。请添加互不相关的词。',
    fair: '中等。再加一个词就足够强。',
    strong: '强。',
    bits: '约 {count, plural, other {# 比特}}。',
  },
} satisfies Translation<typeof english>;
