// The diagnosis in English sentences, for programmers and logs; apps that speak other languages word the data themselves. No sentence holds a key.
import type { FormatId, SigningIdentity } from '../format.ts';
import { knownSalt } from '../salt-catalogue.ts';
import type { KeyAlteration } from './altered-keys.ts';
import type { DiagnoseOptions, Observed } from './diagnosis.ts';
import type { Hypothesis, ParameterCode } from './hypotheses.ts';
import { nameOf, type Reading } from './reading.ts';
import type { Making, NamedKey, PlainReason, Reason } from './reasons.ts';

/** What to say when neither a cause nor a proven damage was found. */
export const nothingExplainsIt =
  'It was tampered with, or signed by a key that is not here, or with a salt that is not known here. If the site’s code gives its signer a salt, enter it under Salt.';

const formatNames: Record<FormatId, string> = {
  'django.signer': 'a value of Signer',
  'django.timestamp-signer': 'a value of TimestampSigner',
  'django.object': 'an object signed by dumps or sign_object',
  'django.signed-cookie': 'a signed cookie',
  'django.session-cookie': 'a session cookie',
  'django.session-data': 'session data of the database',
  'django.session-data-legacy': 'session data of the database from before Django 3.1',
  'django.messages': 'a messages cookie',
  'django.messages-legacy': 'a messages cookie from before Django 3.2',
  'django.password-reset': 'a password-reset link',
  'django.csrf': 'a CSRF token',
  'django.uidb64': 'a uidb64',
};

const clauses: Record<PlainReason, string> = {
  'copied-name': 'the name of the header or field was copied along with the value',
  'copied-command': 'a whole command or header was copied along with the value',
  'copied-attributes': 'the attributes of the cookie were copied along with the value',
  'copied-row': 'a whole row of a cookie table was copied',
  'copied-address': 'the whole address was copied, not only the value in it',
  'copied-surroundings': 'the text around the value was copied along with it',
  'octal-escapes': 'the value still has the octal escapes of a cookie header, such as \\054 for a comma',
  'padding-added': '“=” was added at the end',
  'padding-added-to-signature': '“=” was added to the signature',
  'padding-added-to-value': '“=” was added to the value',
  'padding-added-to-signed': '“=” was added to what was signed',
  'padding-lost-by-value': 'the value has lost the “=” at its end',
  'padding-lost-by-signed': 'what was signed has lost the “=” at its end',
  'percent-encoded': 'the value is still percent-encoded',
  'percent-encoded-plus': 'the value is still percent-encoded, with “+” for its spaces',
  'percent-encoded-twice': 'the value is percent-encoded twice',
  'percent-encoded-twice-plus': 'the value is percent-encoded twice, with “+” for its spaces',
  'plus-for-spaces': '“+” stands for the value’s spaces',
  'decoded-too-often': 'the value was decoded once too often: its “+” became spaces',
  'quotes-copied': 'quotes or brackets were copied along with the value',
  'json-escapes': 'the value still has the escapes of a JSON or source text',
  'json-escapes-twice': 'the value has the escapes of a JSON text twice',
  'shell-escapes': 'the value still has the escapes of a shell command',
  'html-entities': 'the value still has HTML entities, such as &quot; for a quote',
  'quotes-doubled': 'the value’s quotes are doubled, as in CSV',
  'invisible-characters': 'invisible characters stand inside the value',
  'line-breaks': 'line breaks stand inside the value',
  'mail-wrapped': 'the value was wrapped as a mail is (quoted-printable)',
  'mail-quoted': 'the marks and line breaks of a quoted mail stand inside the value',
  blanks: 'blanks stand inside the value',
};

const alterations: Record<KeyAlteration, string> = {
  'line-break-added': 'followed by a line break, as a key that is read from a file and not stripped',
  'blank-added': 'with a blank before or after it',
  'quotes-added': 'with quotes around it, as where an environment file’s quotes are kept',
  'surroundings-missing': 'without the blanks or quotes that surround it here',
  'prefix-added': 'with “django-insecure-” before it',
  'prefix-missing': 'without the “django-insecure-” at its beginning',
  'cut-off': 'cut off at its “#”, as where an environment file takes the rest for a comment',
  'variables-replaced': 'without what follows its “$”, as where a shell or a compose file takes it for a variable',
  'signs-doubled': 'with its “$” or “%” doubled',
  'signs-undoubled': 'with one “$” or “%” for each two of them',
  'base64-added': 'in base64',
  'base64-undone': 'decoded from base64',
};

const maxQuoted = 80;
/** As much of a foreign text as fits into a sentence. */
export const excerpt = (text: string): string => (text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text);
const quoted = (text: string): string => `“${excerpt(text)}”`;

export const identityName = ({ id, name }: SigningIdentity): string => name ?? id;

const keyPhrase = ({ name, index }: NamedKey): string =>
  index === 0 ? `the current key of ${name}` : `fallback key ${index} of ${name}`;

/** What differs from what was asked. */
export function parameterReason(code: ParameterCode, h: Hypothesis, reading: Reading, o: DiagnoseOptions): Reason {
  switch (code) {
    case 'salt':
      return {
        code,
        salt: h.salt,
        package: knownSalt(h.salt)?.package,
        given: o.salt && o.salt !== h.salt ? o.salt : undefined,
      };
    case 'cookie-name':
      return { code, name: h.cookie?.name ?? '', given: nameOf(reading, o) };
    case 'derivation':
      return {
        code: h.cookie?.derivation === 'legacy' ? 'legacy-derivation' : 'new-derivation',
        djangoVersion: h.identity.djangoVersion?.trim() ?? '',
      };
    case 'algorithm':
      return algorithmReason(h.algorithm, h.identity);
    case 'key':
      return keyReason(h.identity, h.keyIndex, o);
  }
}

export function keyReason(identity: SigningIdentity, index: number, o: DiagnoseOptions): Reason {
  const asked = o.identities.find(({ id }) => id === o.identityId);
  return {
    code: 'key',
    key: { name: identityName(identity), index },
    asked: asked === undefined ? undefined : identityName(asked),
  };
}

export const algorithmReason = (algorithm: string, { djangoVersion }: SigningIdentity): Reason => ({
  code: 'algorithm',
  algorithm,
  djangoVersion: djangoVersion?.trim() || undefined,
});

export const makingOf = ({ identity, keyIndex, salt, cookie, cookieKey, algorithm }: Hypothesis): Making => ({
  key: { name: identityName(identity), index: keyIndex },
  salt,
  ...(cookie && { cookie }),
  cookieKey,
  algorithm,
});

function clauseOf(reason: Reason): string {
  switch (reason.code) {
    case 'separator-used':
      return `it was signed with “${reason.separator}” as the separator, not with “:”`;
    case 'separator-replaced':
      return `a “:” became “${reason.separator}” on the way`;
    case 'separators-replaced':
      return `each “:” became “${reason.separator}” on the way`;
    case 'salt': {
      const { salt, given } = reason;
      const by =
        salt === ''
          ? 'it was signed without a salt'
          : `it was signed with the salt ${quoted(salt)}${reason.package ? ` of ${reason.package}` : ''}`;
      return given === undefined ? by : `${by}, not with ${quoted(given)}`;
    }
    case 'cookie-name':
      return reason.given === undefined
        ? `the cookie’s name, ${quoted(reason.name)}, is part of its signature and was not given`
        : `the cookie’s name is ${quoted(reason.name)}, not ${quoted(reason.given)}`;
    case 'legacy-derivation':
      return `the cookie was signed in the legacy way, which Django ${reason.djangoVersion} no longer accepts`;
    case 'new-derivation':
      return `the cookie was signed in the new way (v2), which Django ${reason.djangoVersion} does not know yet`;
    case 'algorithm': {
      const django = reason.djangoVersion ? `Django ${reason.djangoVersion}` : 'Django';
      return `it was signed with ${reason.algorithm}, which ${django} does not accept by default`;
    }
    case 'key':
      return `it was signed with ${keyPhrase(reason.key)}${reason.asked === undefined ? '' : `, not with a key of ${reason.asked}`}`;
    case 'family':
      return `it is ${formatNames[reason.found]}, not ${formatNames[reason.asked]}`;
    default:
      return clauses[reason.code];
  }
}

/** One sentence of one or more clauses. */
export const explanationOf = (reasons: readonly Reason[]): string =>
  `It does not verify because ${reasons.map(clauseOf).join(', and ')}.`;

function wayOf({ salt, cookie, cookieKey, algorithm = 'its hash' }: Making): string {
  if (cookie !== undefined) {
    const withSalt = salt ? ` and the salt ${quoted(salt)}` : '';
    return `ith the cookie’s name ${quoted(cookie.name)}${withSalt}, derivation ${cookie.derivation} and ${algorithm},`;
  }
  if (salt === undefined) return `ith ${algorithm},`;
  return `ith the salt ${quoted(salt)}${cookieKey ? ', the key for cookies' : ''} and ${algorithm},`;
}

export const evidenceOf = (making: Making): string =>
  `W${wayOf(making)} ${keyPhrase(making.key)} makes exactly this signature.`;

export function observationOf(o: Observed): string {
  switch (o.code) {
    case 'truncated-signature':
      return `The end of the signature is cut off: its ${o.present} characters are the first ${o.present} of the ${o.length} that, w${wayOf(o.making)} ${keyPhrase(o.making.key)} makes.`;
    case 'overlong-signature':
      return `The signature is followed by ${o.more} more character${o.more === 1 ? '' : 's'}: its first ${o.length} are exactly the signature that, w${wayOf(o.making)} ${keyPhrase(o.making.key)} makes.`;
    case 'unknown-key': {
      const none = o.keys === 1 ? 'the one key here did not make it' : `none of the ${o.keys} keys here made it`;
      return `The signature has the right form, but ${none} with any salt that was tried: its key or its salt is not here, or the value was changed afterwards.`;
    }
    case 'altered-key':
      return `It was signed with ${keyPhrase(o.making.key)}, ${alterations[o.alteration]}. So the site’s SECRET_KEY is not quite the key that is kept here: mend the setting that is wrong, or add the key as the site has it.`;
    case 'future-timestamp':
      return `Its timestamp is ${o.seconds} second${o.seconds === 1 ? '' : 's'} in the future: the clock of one of the two machines is wrong, or the timestamp was changed.`;
  }
}
