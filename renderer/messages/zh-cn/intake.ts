import type { Translation } from '../../../shared/language.ts';
import type english from '../en/intake.ts';

export default {
  drop: {
    region: '粘贴或拖放',
    hint: '松开即可列出其中的令牌',
  },
  reading: {
    pastedText: '粘贴的文本',
    oneOfSeveral: '{name}（第 {at, number} 个，共 {count, number} 个）',
    unreadable: '无法读取“{name}”。没有导入任何内容；请确认它是文件而不是文件夹，然后重试。',
    failed: '“{name}”：{reason}',
    interrupted: 'Countersign 锁定时，读取已中止。没有导入任何内容；请重新粘贴、拖放或打开。',
    choosing: '正在打开文件',
    choosingNote: '选定后立即读取',
    label: '正在读取 {name}',
    sent: '{sent} / {size}',
    looking: '正在 {size} 中查找令牌',
    cancel: '取消',
  },
  problems: { dismiss: '关闭问题提示' },
  list: {
    region: '发现列表',
    values: '值',
    close: '关闭列表',
    found: '找到 {count, number} 个',
    foundIn: '{kind}，找到 {count, number} 个',
    some: '{shown, number} / {count, number}',
    someIn: '{kind}，{shown, number} / {count, number}',
    filter: '筛选',
    filterPlaceholder: '按名称、格式或位置筛选',
    show: '显示',
    nothingFound: '其中没有找到令牌。',
    nothingMatches: '没有符合筛选条件的内容。',
  },
  kinds: {
    option: '{name}（{count, number}）',
    everything: '全部',
    tokens: '令牌',
    noToken: '不是令牌',
  },
  row: {
    publicKey: '密钥已公开',
    publishedIn: '其密钥已公开于{source}：任何人都能用它签名。',
    foundIn: '在 {count, number} 处找到',
  },
  found: {
    title: '发现位置',
    name: '名称',
    place: '位置',
  },
} satisfies Translation<typeof english>;
