// The registry's formats in plain words: every one of them has its own.
import { translator } from '../language.ts';
import type { FormatId } from '../signing/formats.ts';
import { type MessageKey, messageKey } from './message-key.ts';

const t = translator('signing');

type Key<Id extends FormatId> = Id extends `django.${infer Name}` ? MessageKey<Name> : never;

/** A format's key in the catalogues. */
export const formatKey = <Id extends FormatId>(id: Id): Key<Id> => messageKey(id.replace('django.', '')) as Key<Id>;

export const formatName = (id: FormatId): string => t(`format.${formatKey(id)}`);
