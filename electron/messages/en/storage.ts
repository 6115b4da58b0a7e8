export default {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the disk is too full for a file of its size',
  EISDIR: 'a folder is in its place',
  ENOTDIR: 'its folder is not a folder',
  unknown: 'unknown reason',
} as const;
