// The registry's formats in plain words: every one of them has its own.
import { formatKeys } from '../../shared/format-names.ts';
import { translator } from '../language.ts';
import type { FormatId } from '../signing/formats.ts';

const t = translator('signing');

/** A format's name in the catalogues. */
export const formatKey: Record<FormatId, (typeof formatKeys)[FormatId]> = formatKeys;

export const formatName = (id: FormatId): string => t(`format.${formatKey[id]}`);
