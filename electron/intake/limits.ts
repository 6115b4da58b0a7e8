import { maxTokenLength } from '../../shared/limits.ts';
import type { IntakeLimits } from './types.ts';

const mebi = 1024 * 1024;

export const defaultLimits: IntakeLimits = {
  maxSize: 256 * mebi,
  maxEntries: 10_000,
  maxValueLength: maxTokenLength,
  maxTotalLength: 32 * mebi,
  maxBodyLength: 16 * mebi,
  maxDepth: 256,
};
