// What an input turned out to be, in plain words.
import { messageKey } from '../inspect/message-key.ts';
import { translator } from '../language.ts';
import type { IntakeKind } from './types.ts';

const t = translator('intake');

export const kindName = (kind: IntakeKind): string => t(`kind.${messageKey(kind)}`);
