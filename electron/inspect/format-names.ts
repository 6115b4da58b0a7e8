// The registry's formats in plain words: every one of them has its own.
import { formatNames as names } from '../../shared/format-names.ts';
import type { FormatId } from '../signing/formats.ts';

export const formatNames: Record<FormatId, string> = names;
