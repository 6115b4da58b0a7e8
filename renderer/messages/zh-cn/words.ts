import type { Translation } from '../../../shared/language.ts';
import type english from '../en/words.ts';

export default {
  verdicts: {
    verified: '已通过校验',
    expired: '已过期',
    badSignature: '签名错误',
    unchecked: '未校验',
    notRecognised: '无法识别',
  },
  time: {
    justNow: '刚刚',
    ago: '{span}前',
    in: '{span}后',
    inZone: '{year}年{month}月{day}日 {weekday} {time} {zone}',
  },
  bytes: '{count, plural, other {# 字节}}',
  shortcut: 'Ctrl {key}',
  roles: {
    current: '当前',
    fallback: '后备 {place}',
  },
  places: {
    name: { vault: '保险库', memory: '仅内存' },
    keychain: {
      available: '系统自带的钥匙串，已加密，重启后仍在。',
      locked: '目前已锁定；系统会要求输入其密码。',
      unavailable: '目前不可用。',
    },
    vault: {
      absent: '用您的密码短语加密的文件。首次使用时创建，也就是现在。',
      locked: '用您的密码短语加密的文件；届时会要求输入密码短语。',
      open: '用您的密码短语加密的文件；目前已打开。',
      unavailable: '目前不可用。',
    },
    memory: '不写入任何地方；应用退出后即消失。',
  },
  findings: {
    tooShort: '少于 50 个字符',
    tooFewDistinct: '不同字符少于 5 个',
    insecurePrefix: '以 startproject 生成的“django-insecure-”开头',
    current: '您的 SECRET_KEY {clauses}。',
    currentAdvice:
      '它的签名可以被猜出。请生成一个足够长的随机密钥并设为当前密钥，把这个密钥留作后备，直到它签名的内容全部过期。',
    fallback: '{setting} {clauses}。',
    fallbackAdvice: '它的签名可以被猜出，而且仍会被接受。一旦它签名的内容都不再使用，请立即移除它。',
  },
  strength: {
    unknown: '强度尚不清楚',
    about:
      '约 {bits, plural, other {# 比特}}：{effort, select, seconds {几秒内即可猜出} minutes {几分钟内即可猜出} hours {几小时内即可猜出} days {几天内即可猜出} months {几个月内即可猜出} years {几年内即可猜出} hard {很难猜出} other {无法猜出}}',
  },
  changes: {
    salt: '换用其他 salt',
    cookieName: '换用其他 Cookie 名称',
    derivation: '换用另一种派生方式',
    key: '换用其他密钥',
    algorithm: '换用其他哈希算法',
    percentEncoding: '还原百分号编码',
    quoting: '去掉引号',
    octalEscapes: '还原八进制转义',
    padding: '修复填充',
    whitespace: '去掉空白字符',
    separator: '换用其他分隔符',
    headerName: '去掉标头名称',
    family: '另一种令牌',
  },
  copying: {
    copied: '已复制',
    cleared: '{span}后从剪贴板清除',
    copiedAndCleared: '已复制；{span}后从剪贴板清除',
  },
  announced: {
    region: '通知',
    locked: 'Countersign 已锁定',
    unlocked: '已解锁',
    supportLocked: '已锁定为仅限所选配方',
    supportUnlocked: '不再限于所选配方',
    fixApplied: '已应用修正',
    fixUndone: '已撤销修正',
    signed: '已签名',
  },
  failures: {
    noAnswer: '应用的主进程没有响应。您输入的内容仍在；请重试，如果仍无响应，请重启应用。',
    unexpected: '此窗口中发生了意外错误。您输入的内容仍在。',
  },
} satisfies Translation<typeof english>;
