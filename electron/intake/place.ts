// Where something was found. Readers only put a place together; it is put into words for what is kept, not for all that is read.
import { translator } from '../language.ts';

const t = translator('intake');

export type PlacePart =
  /** A name, which is the same in every language. */
  | string
  | { kind: 'line'; number: number }
  /** All of a text, whose line breaks were taken out. */
  | { kind: 'joined-lines'; count: number }
  | { kind: 'header'; name: string }
  | { kind: 'request' | 'response'; number: number; address: string }
  | { kind: 'body'; of: PlacePart }
  | { kind: 'any-message' | 'any-response' | 'page' | 'data' | 'web-session' };

/** From the outer place to the inner one. */
export type Place = readonly PlacePart[];

export const onLine = (number: number): PlacePart => ({ kind: 'line', number });
export const inHeader = (name: string): PlacePart => ({ kind: 'header', name });

export const isSamePlace = (a: Place, b: Place): boolean =>
  a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));

export const sayPlace = (place: Place): string =>
  place.map(sayPart).reduce((outer, inner) => t('place.within', { outer, inner }));

function sayPart(part: PlacePart): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'line':
      return t('place.line', { number: String(part.number) });
    case 'joined-lines':
      return t('place.joinedLines', { count: part.count });
    case 'header':
      return t('place.header', { name: part.name });
    case 'request':
    case 'response':
      return t(`place.${part.kind}`, { number: String(part.number), address: part.address });
    case 'body':
      return t('place.body', { message: sayPart(part.of) });
    case 'any-message':
      return t('place.anyMessage');
    case 'any-response':
      return t('place.anyResponse');
    case 'page':
      return t('place.page');
    case 'data':
      return t('place.data');
    case 'web-session':
      return t('place.webSession');
  }
}
