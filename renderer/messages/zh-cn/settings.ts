import type { Translation } from '../../../shared/language.ts';
import type english from '../en/settings.ts';

export default {
  title: '设置',
  howSaved: '每项更改都会立即保存。',
  tryAgain: '重试',
  search: '搜索设置',
  noneFound: '没有与这些词匹配的设置。',
  row: {
    saved: '已保存：{title}，{value}',
    notSaved: '此项未能保存，之前的设置继续有效。{why}',
    isDefault: '默认值',
    default: '默认：{value}',
    restore: '恢复',
    restoreOf: '恢复“{title}”的默认值',
    number: '{title}，{unit}',
  },
  unit: { minutes: '分钟', seconds: '秒', days: '天' },
  after: {
    minutes: '{count, plural, other {# 分钟}}后',
    seconds: '{count, plural, other {# 秒}}后',
    days: '{count, plural, other {# 天}}后',
  },
  language: {
    title: '语言',
    explanation: '窗口、菜单和所有消息使用的语言。',
    system: '跟随系统',
  },
  theme: {
    title: '外观',
    explanation: '浅色、深色，或与系统一致。',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
  },
  maxAge: {
    title: '默认的最长有效期',
    explanation: '在您另行选择之前，“检查”会将其作为网站的 max_age。超过这个时间的值视为已过期。',
    none: '永不过期',
    hour: '1 小时',
    day: '1 天',
    weeks: '2 周',
  },
  idleLock: {
    title: '闲置时锁定',
    explanation:
      '整台电脑的键盘和鼠标闲置达到此时间后，Countersign 会收好密钥并隐藏显示的内容。屏幕锁定、电脑睡眠或切换用户时，总会这样做。',
    on: '自动锁定',
    off: '从不',
  },
  clipboard: {
    title: '清除剪贴板',
    explanation:
      '您在这里复制的内容会在此时间后从剪贴板中清除，最迟在 Countersign 锁定或退出时清除。其他应用之后放入剪贴板的内容不受影响。',
    on: '清除复制的内容',
    off: '从不',
  },
  retention: {
    title: '签发记录的保留时间',
    explanation: '更早的条目会在校验全部签发记录之后永久删除。保留下来的条目仍和之前一样可供验证。',
    on: '删除旧条目',
    off: '永久保留',
  },
  file: {
    title: '设置文件',
    explanation: '将以上所有设置带到其他电脑或交给其他人。其中不含密钥和密钥配置。导入之前，您会先看到将要更改的内容。',
    export: '导出…',
    import: '导入…',
    exported: '已导出为 {file}。',
    imported: '{count, plural, other {已导入 # 项设置。}}',
  },
  preview: {
    title: '导入设置',
    import: '导入',
    cancel: '取消',
    close: '关闭',
    would: '{count, plural, other {{file} 将更改 # 项设置：}}',
    nothing: '{file} 中的设置与这里完全相同，无需导入。',
    setting: '设置',
    now: '当前',
    after: '导入后',
    same: '{count, plural, other {其中 # 项设置与这里相同。}}',
    refused: '{file} 中有无法使用的值，因此不会导入任何内容。请更正文件后重新打开；这里的设置没有改变。',
    refusedNumber:
      '文件中<strong>{title}</strong>的值为 <code>{given}</code>。可以是 {min, number} 到 {max, number} 之间的整数，或用 <code>null</code> 表示“{off}”。',
    refusedChoice: '文件中<strong>{title}</strong>的值为 <code>{given}</code>。可以是：{choices}。',
    unknown: '{count, plural, other {# 个条目不是此版本的设置，将被忽略：}}',
  },
} satisfies Translation<typeof english>;
