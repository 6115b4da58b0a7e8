import type { Translation } from '../../../shared/language.ts';
import type english from '../en/storage.ts';

export default {
  EACCES: '权限不足',
  EPERM: '权限不足',
  EROFS: '磁盘为只读',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用尽',
  EFBIG: '磁盘剩余空间放不下这么大的文件',
  EISDIR: '该位置是一个文件夹',
  ENOTDIR: '上级路径不是文件夹',
  unknown: '原因不明',
} satisfies Translation<typeof english>;
