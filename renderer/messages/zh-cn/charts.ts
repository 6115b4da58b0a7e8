// 时间与数量的图。
import type { Translation } from '../../../shared/language.ts';
import type english from '../en/charts.ts';

export default {
  life: {
    signed: '签名',
    now: '现在',
    expires: '过期',
    expired: '已过期',
    beyond: '第 {seconds} 秒，超出任何日历',
    words: {
      valid: '生命周期：{signed} 签名，距今{age}，将于 {expires} 过期，还剩{rest}。',
      expired: '生命周期：{signed} 签名，距今{age}，已于 {expires} 过期，已过期{rest}。',
      early: '生命周期：签名时间 {signed} 比现在晚{age}，将于 {expires} 过期，还剩{rest}。',
      endless: '生命周期：{signed} 签名，距今{age}，不会过期。',
      earlyEndless: '生命周期：签名时间 {signed} 比现在晚{age}，不会过期。',
      undated: '没有时间的生命周期：其中不含时间戳，因此无从得知签名时长，也不会过期。',
    },
    undatedNote: '其中不含时间戳：无从得知签名时长，只会随其密钥一同失效。',
    key: '{role}，{day}',
    keys: '{count, plural, other {# 个密钥}}，{days}',
    keysNote:
      '三角形表示该配置的密钥添加到 Countersign 的时间，实心的是签名所用的密钥。网站从何时开始使用这些密钥，此处无从得知。',
    keyAdded: '{role}：{day} 添加到 Countersign',
    signerAdded: '{role}（签名所用）：{day} 添加到 Countersign',
  },
  ages: {
    name: '{count, plural, other {# 行的签名时长。}}最大的一组“{age}”有 {most, number} 行。',
    nameNone: '各行的签名时长：目前尚无。',
    rows: '行数',
    age: '时长',
    older: '更久',
    maxAge: '最长有效期{span}',
  },
  dependence: {
    name: '按所需密钥统计的令牌：{keys}。',
    bar: '{key} {count, number}',
    barNotTried: '{key}：未尝试',
    numbers: '按密钥统计的令牌数量',
    tokens: '令牌数',
    live: '当前有效',
    expired: '已过期',
    untimed: '无时间',
    unverified: '不属于该配置的任何密钥',
    noKey: '此处无密钥',
    deleted: '已删除',
    notTried: '未尝试',
  },
} satisfies Translation<typeof english>;
