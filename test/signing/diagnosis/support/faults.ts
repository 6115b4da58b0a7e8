// What goes wrong between a signer and the one who pastes the value: each fault alone, under the code that names it.

import type { ChangeCode } from '../../../../electron/signing/diagnose.ts';
import { quoteCookieValue } from '../../../../electron/signing/django/set-cookie.ts';
import { formatIds } from '../../../../electron/signing/formats.ts';
import type { Random } from './random.ts';
import type { Asked, Token } from './tokens.ts';

export interface Pasted {
  text: string;
  asked: Asked;
}

export interface Fault {
  code: ChangeCode;
  label: string;
  /** When it strikes: while signing, while asking, or on the way of the text. */
  stage: 'sign' | 'ask' | 'text';
  /** Undefined where it cannot strike. */
  strike(pasted: Pasted, token: Token, random: Random): Pasted | undefined;
}

const onText = (
  code: ChangeCode,
  label: string,
  damage: (text: string, random: Random, token: Token) => string,
): Fault => ({
  code,
  label,
  stage: 'text',
  strike: ({ text, asked }, token, random) => ({ text: damage(text, random, token), asked }),
});

const onAsking = (
  code: ChangeCode,
  label: string,
  change: (asked: Asked, token: Token, random: Random) => Asked | undefined,
): Fault => ({
  code,
  label,
  stage: 'ask',
  strike({ text, asked }, token, random) {
    const changed = change(asked, token, random);
    return changed && { text, asked: changed };
  },
});

/** The text signed anew in another way; `change` gets the way and gives the text of it. */
const onSigning = (
  code: ChangeCode,
  label: string,
  choose: (random: Random) => { algorithm?: string; sep?: string },
): Fault => ({
  code,
  label,
  stage: 'sign',
  strike: ({ asked }, token, random) => token.sign && { text: token.sign(choose(random)), asked },
});

const versioned = (asked: Asked, djangoVersion: string): Asked => ({
  ...asked,
  identities: asked.identities.map((identity) =>
    identity.id === 'signer' ? { ...identity, djangoVersion } : identity,
  ),
});

const wrapped = (text: string, width: number, by: string): string =>
  text.length <= width ? text : `${text.slice(0, width)}${by}${wrapped(text.slice(width), width, by)}`;

/** A blank between two characters that are none. */
const inserted = (text: string, blank: string, random: Random): string => {
  const at = text.length - 2 - random.below(Math.min(40, text.length - 4));
  return text.slice(0, at) + blank + text.slice(at);
};

const isCookie = ({ derivation }: Token): boolean => derivation !== undefined;

const htmlEscaped = (text: string): string => text.replace(/["'<>&:]/g, (character) => `&#${character.charCodeAt(0)};`);

const named = (token: Token): string => token.asked.name ?? 'sessionid';

export const faults: readonly Fault[] = [
  onSigning('algorithm', 'a hash that no Django signs with', (random) => ({
    algorithm: random.of(['sha512', 'sha384', 'sha224', 'md5', 'sha3_256', 'blake2b']),
  })),
  {
    ...onSigning('algorithm', 'sha1 where the version has left it behind', () => ({ algorithm: 'sha1' })),
    strike: ({ asked }, token) =>
      token.sign && { text: token.sign({ algorithm: 'sha1' }), asked: versioned(asked, '6.0') },
  },
  onSigning('separator', 'a separator of its own', (random) => ({
    sep: random.of(['.', '|', '/', ',', '::', '!', '*sep*']),
  })),

  onAsking('salt', 'no salt given', ({ salt, ...asked }) => (salt === undefined ? undefined : asked)),
  onAsking('salt', 'another salt given', (asked) =>
    asked.salt === undefined ? undefined : { ...asked, salt: 'some.other.salt' },
  ),
  onAsking('salt', 'a salt with blanks and quotes', (asked) =>
    asked.salt === undefined ? undefined : { ...asked, salt: ` "${asked.salt}" ` },
  ),
  onAsking('cookie-name', 'the name in another case', (asked, token) =>
    isCookie(token) && asked.name !== undefined
      ? {
          ...asked,
          name: asked.name === asked.name.toLowerCase() ? asked.name.toUpperCase() : asked.name.toLowerCase(),
        }
      : undefined,
  ),
  onAsking('cookie-name', 'a prefix lost or added', (asked, token) =>
    isCookie(token) && asked.name !== undefined
      ? { ...asked, name: asked.name.startsWith('__Host-') ? asked.name.slice(7) : `__Host-${asked.name}` }
      : undefined,
  ),
  onAsking('derivation', 'a version that does not accept it', (asked, { derivation }) =>
    derivation === undefined ? undefined : versioned(asked, derivation === 'v2' ? '4.2' : '6.1'),
  ),
  onAsking('key', 'another profile asked', (asked) => ({ ...asked, identityId: 'staging' })),
  onAsking('family', 'another format asked', (asked, token, random) => ({
    ...asked,
    format: random.of(
      formatIds.filter((id) => id !== token.format && /session-(?:cookie|data)$|timestamp|signed-cookie/.test(id)),
    ),
  })),

  {
    code: 'cookie-name',
    label: 'a wrong name given beside the right one in the text',
    stage: 'text',
    strike: ({ text, asked }, token) =>
      isCookie(token) && !/[;"\s]/.test(text)
        ? { text: `${token.asked.name}=${text}`, asked: { ...asked, name: 'wrong' } }
        : undefined,
  },
  onText('percent-encoding', 'percent-encoded', (text) => encodeURIComponent(text)),
  onText('percent-encoding', 'percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))),
  onText('percent-encoding', 'form-encoded', (text) => encodeURIComponent(text).replaceAll('%20', '+')),
  onText('quoting', 'quotes in quotes', (text) => `"'${text}'"`),
  onText('quoting', 'typographic quotes', (text) => `“${text}”`),
  onText('quoting', 'half a pair of quotes', (text) => `${text}"`),
  onText('quoting', 'angle brackets', (text) => `<${text}>`),
  onText('quoting', 'a Python bytes literal', (text) => `b'${text}'`),
  onText('quoting', 'a JSON string', (text) => JSON.stringify(text)),
  onText('quoting', 'a JSON string in a JSON string', (text) => JSON.stringify(JSON.stringify(text))),
  onText('quoting', 'HTML entities', htmlEscaped),
  onText('octal-escapes', 'octal escapes without their quotes', (text) => {
    const quoted = quoteCookieValue(text);
    return quoted === text ? text : quoted.slice(1, -1);
  }),
  onText('padding', '"=" after the signature', (text) => `${text}=`),
  onText('padding', '"=" after the payload', (text, _, { isObject }) =>
    isObject ? text.replace(/^[^:]+/, '$&==') : text,
  ),
  onText('padding', '"=" lost', (text) => text.replace(/^([\w+/-]+?)=+:/, '$1:')),
  onText('whitespace', 'wrapped lines', (text, random) =>
    wrapped(text, random.of([20, 40, 64, 76]), random.of(['\n', '\r\n', '\n  '])),
  ),
  onText('whitespace', 'quoted-printable', (text) => wrapped(text.replaceAll('=', '=3D'), 60, '=\r\n')),
  onText('whitespace', 'a quoted mail', (text) => `> ${wrapped(text, 60, '\n> ')}`),
  onText('whitespace', 'a zero-width space', (text, random) => inserted(text, '\u200b', random)),
  onText('whitespace', 'a soft hyphen', (text, random) => inserted(text, '\u00ad', random)),
  onText('whitespace', 'a blank', (text, random) => inserted(text, ' ', random)),
  onText('separator', '":" replaced', (text, random) => {
    const sep = random.of(['.', '|', '：', '~', ';']);
    const parts = text.split(':');
    if (!/:[\w-]{20,}$/.test(text)) return text;
    return parts.length < 3 ? parts.join(sep) : [parts.slice(0, -2).join(':'), ...parts.slice(-2)].join(sep);
  }),
  onText('header-name', 'a header with a scheme', (text) => `Authorization: Bearer ${text}`),
  onText('header-name', 'a header', (text) => `X-Token: ${text}`),
  onText('header-name', 'a field', (text, _, token) => `${named(token)}: ${text}`),
  onText(
    'header-name',
    'a curl command',
    (text, _, token) => `curl -b '${named(token)}=${text}' https://shop.example/`,
  ),
  onText('header-name', 'a script', (text, _, token) => `document.cookie = "${named(token)}=${text}; path=/"`),
  onText(
    'header-name',
    'a row of a table',
    (text, _, token) => `${named(token)}\t${text}\tshop.example\t/\tSession\t131\t✓`,
  ),
  onText('header-name', 'attributes without a name', (text) => `${text}; Path=/; HttpOnly; SameSite=Lax`),
  onText('header-name', 'an address', (text) => `https://shop.example/confirm?token=${text}&next=/`),
  onText('header-name', 'a sentence', (text) => `my token is ${text} and it fails`),
];
