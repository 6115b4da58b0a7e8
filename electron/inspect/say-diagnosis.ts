// The diagnosis in sentences. No sentence holds a key.
import { translator } from '../language.ts';
import { excerpt, type Making, type NamedKey, type Observed, type Reason } from '../signing/diagnose.ts';
import { formatKey } from './format-names.ts';
import { messageKey } from './message-key.ts';

const t = translator('diagnosis');

/** One sentence for one or more reasons. */
export function sayReasons(reasons: readonly Reason[]): string {
  const clauses = reasons.map(sayReason);
  return t('because', { reasons: clauses.reduce((before, next) => t('and', { before, next })) });
}

function sayReason(reason: Reason): string {
  switch (reason.code) {
    case 'separator-used':
    case 'separator-replaced':
    case 'separators-replaced':
      return t(`reason.${messageKey(reason.code)}`, { separator: reason.separator });
    case 'salt':
      return t('reason.salt', {
        kind: reason.salt === '' ? 'none' : reason.package === undefined ? 'other' : 'known',
        salt: excerpt(reason.salt),
        package: reason.package ?? '',
        asked: reason.given === undefined ? 'no' : 'yes',
        given: excerpt(reason.given ?? ''),
      });
    case 'cookie-name':
      return reason.given === undefined
        ? t('reason.cookieNameMissing', { name: excerpt(reason.name) })
        : t('reason.cookieName', { name: excerpt(reason.name), given: excerpt(reason.given) });
    case 'legacy-derivation':
    case 'new-derivation':
      return t(`reason.${messageKey(reason.code)}`, { version: reason.djangoVersion });
    case 'algorithm':
      return reason.djangoVersion === undefined
        ? t('reason.algorithm', { algorithm: reason.algorithm })
        : t('reason.algorithmOfVersion', { algorithm: reason.algorithm, version: reason.djangoVersion });
    case 'key':
      return t('reason.key', {
        ...which(reason.key),
        other: reason.asked === undefined ? 'no' : 'yes',
        asked: reason.asked ?? '',
      });
    case 'family':
      return t('reason.family', {
        found: t(`family.${formatKey[reason.found]}`),
        asked: t(`family.${formatKey[reason.asked]}`),
      });
    default:
      return t(`reason.${messageKey(reason.code)}`);
  }
}

const which = ({ name, index }: NamedKey) => ({
  which: index === 0 ? 'current' : 'fallback',
  index: String(index),
  name,
});

function making({ key, salt, cookie, cookieKey, algorithm }: Making) {
  const signed = cookie ? (salt ? 'saltedCookie' : 'cookie') : cookieKey ? 'cookieKey' : 'salt';
  return {
    ...which(key),
    making: salt !== undefined ? signed : algorithm === undefined ? 'unknownHash' : 'hash',
    salt: excerpt(salt ?? ''),
    cookie: excerpt(cookie?.name ?? ''),
    derivation: cookie?.derivation ?? '',
    algorithm: algorithm ?? '',
  };
}

/** Who makes exactly this signature, and how. */
export const sayEvidence = (made: Making): string => t('evidence', making(made));

export function sayObservation(observed: Observed): string {
  switch (observed.code) {
    case 'truncated-signature': {
      const { present, length } = observed;
      return t('truncatedSignature', {
        ...making(observed.making),
        present: String(present),
        length: String(length),
      });
    }
    case 'overlong-signature':
      return t('overlongSignature', {
        ...making(observed.making),
        more: observed.more,
        length: String(observed.length),
      });
    case 'altered-key':
      return t('alteredKey', { ...which(observed.making.key), alteration: messageKey(observed.alteration) });
    case 'future-timestamp':
      return t('futureTimestamp', { seconds: observed.seconds });
    case 'unknown-key':
      return t('unknownKey', { keys: observed.keys });
  }
}

/** Where neither a cause nor a proven damage was found; single changes are tried first, so that what ran out of time are the rarer pairs. */
export const sayNothingFound = (complete: boolean): string => (complete ? t('nothingExplainsIt') : t('outOfTime'));
