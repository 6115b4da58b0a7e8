import type { Translation } from '../../../shared/language.ts';
import type english from '../en/palette.ts';

export default {
  title: '命令面板',
  search: '搜索视图、密钥配置、配方和最近的值',
  placeholder: '转到、签发、再次检查…',
  found: '搜索结果',
  none: '没有与这些词匹配的内容。',
  goTo: '转到',
  do: { title: '操作', addKey: '添加密钥…', learn: '开始引导示例', lock: '锁定 Countersign' },
  issue: '签发链接',
  keysOf: { title: '使用以下配置的密钥', all: '全部密钥配置' },
  environment: { production: '生产环境', staging: '预发布环境', development: '开发环境' },
  again: '再次检查',
} satisfies Translation<typeof english>;
