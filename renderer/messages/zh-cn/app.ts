import type { Translation } from '../../../shared/language.ts';
import type english from '../en/app.ts';

export default {
  views: {
    label: '视图',
    inspect: '检查',
    sign: '签名',
    links: '链接',
    batch: '批处理',
    ledger: '签发记录',
    keys: '密钥',
    settings: '设置',
    help: '帮助',
  },
  palette: '命令面板',
  paletteTip: '转到任意位置（{shortcut}）',
  crashed: { window: '窗口', view: '“{view}”视图' },
} satisfies Translation<typeof english>;
