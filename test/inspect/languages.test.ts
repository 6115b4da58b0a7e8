// What the core reports by codes is said in the language spoken: each code has a message, English says what the core itself says, and German and
// Chinese say it as a whole.
import { afterEach, describe, expect, it } from 'vitest';
import { formatName } from '../../electron/inspect/format-names.ts';
import { saltUse, sayError, sayNote, sayPayloadProblem } from '../../electron/inspect/say-core.ts';
import { sayEvidence, sayNothingFound, sayObservation, sayReasons } from '../../electron/inspect/say-diagnosis.ts';
import { speak } from '../../electron/language.ts';
import type { Observed } from '../../electron/signing/diagnose.ts';
import {
  keyAlterations,
  type Making,
  type NamedKey,
  nothingExplainsIt,
  plainReasons,
  type Reason,
} from '../../electron/signing/diagnose.ts';
import { evidenceOf, explanationOf, observationOf } from '../../electron/signing/diagnosis/wording.ts';
import { ArgumentError, BadSignature, SignatureExpired } from '../../electron/signing/errors.ts';
import { formatIds, type Note } from '../../electron/signing/formats.ts';
import { Signer, TimestampSigner } from '../../electron/signing/index.ts';
import { knownSalt, knownSalts } from '../../electron/signing/salt-catalogue.ts';
import { languages } from '../../shared/language.ts';

afterEach(() => speak('en'));

const current: NamedKey = { name: 'Shop', index: 0 };
const fallback: NamedKey = { name: 'Blog', index: 2 };
const reasons: Reason[] = [
  ...plainReasons.map((code) => ({ code })),
  { code: 'separator-used', separator: '|' },
  { code: 'separator-replaced', separator: '.' },
  { code: 'separators-replaced', separator: '\\u2013' },
  { code: 'salt', salt: '', package: undefined, given: 'x' },
  { code: 'salt', salt: 'account', package: 'django-allauth', given: undefined },
  { code: 'salt', salt: 'a'.repeat(100), package: undefined, given: 'b' },
  { code: 'cookie-name', name: 'prefs', given: undefined },
  { code: 'cookie-name', name: 'prefs', given: 'cart' },
  { code: 'legacy-derivation', djangoVersion: '5.2' },
  { code: 'new-derivation', djangoVersion: '2.2' },
  { code: 'algorithm', algorithm: 'sha1', djangoVersion: undefined },
  { code: 'algorithm', algorithm: 'sha1', djangoVersion: '5.2' },
  { code: 'key', key: current, asked: undefined },
  { code: 'key', key: fallback, asked: 'Shop' },
  ...formatIds.map((found): Reason => ({ code: 'family', found, asked: 'django.object' })),
];
const makings: Making[] = [
  { key: current, salt: 'x', algorithm: 'sha256' },
  { key: fallback, salt: '', cookieKey: true, algorithm: 'sha256' },
  { key: current, salt: '', cookie: { name: 'prefs', derivation: 'v2' }, cookieKey: true, algorithm: 'sha1' },
  { key: current, salt: 'x', cookie: { name: 'prefs', derivation: 'legacy' }, cookieKey: true, algorithm: 'sha1' },
];
const hashOnly: Making[] = [
  { key: current, algorithm: 'sha256' },
  { key: current, algorithm: undefined },
];
const observed: Observed[] = [
  ...makings.flatMap((making): Observed[] => [
    { code: 'truncated-signature', present: 40, length: 43, making },
    { code: 'overlong-signature', more: 1, length: 43, making },
    { code: 'overlong-signature', more: 3, length: 43, making },
  ]),
  { code: 'future-timestamp', seconds: 1 },
  { code: 'future-timestamp', seconds: 90 },
  ...keyAlterations.flatMap((alteration): Observed[] =>
    makings.map((making) => ({ code: 'altered-key', alteration, making })),
  ),
  { code: 'unknown-key', keys: 1 },
  { code: 'unknown-key', keys: 3 },
];

describe('the diagnosis', () => {
  it('says in English what the core says', () => {
    for (const reason of reasons) expect(sayReasons([reason])).toBe(explanationOf([reason]));
    expect(sayReasons(reasons.slice(0, 2))).toBe(explanationOf(reasons.slice(0, 2)));
    for (const making of [...makings, ...hashOnly]) expect(sayEvidence(making)).toBe(evidenceOf(making));
    for (const one of observed) expect(sayObservation(one)).toBe(observationOf(one));
    expect(sayNothingFound(true)).toBe(nothingExplainsIt);
  });

  it.each(languages)('has a message for everything in %s', (language) => {
    speak(language);
    for (const reason of reasons) expect(sayReasons([reason])).toMatch(/\S.*[.。]$/);
    for (const making of [...makings, ...hashOnly]) expect(sayEvidence(making)).toMatch(/Shop|Blog/);
    for (const one of observed) expect(sayObservation(one)).toMatch(/[.。]$/);
  });

  it('is said in German and Chinese', () => {
    const two: Reason[] = [{ code: 'percent-encoded' }, { code: 'key', key: fallback, asked: 'Shop' }];
    speak('de');
    expect(sayReasons(two)).toBe(
      'Der Wert besteht die Prüfung nicht, weil er noch prozentkodiert ist und weil er mit dem Fallback-Schlüssel 2 von Blog signiert wurde und nicht mit einem Schlüssel von Shop.',
    );
    expect(sayObservation({ code: 'future-timestamp', seconds: 1 })).toContain('1 Sekunde in der Zukunft');
    speak('zh-CN');
    expect(sayReasons(two)).toBe(
      '未通过校验，原因是：值仍是百分号编码的形式；而且签名时用的是 Blog 的后备密钥 2，而不是 Shop 的密钥。',
    );
    expect(sayObservation({ code: 'unknown-key', keys: 3 })).toContain('这里的 3 个密钥');
  });
});

const notes: Note[] = [
  { code: 'account-required' },
  { code: 'malformed-account' },
  { code: 'utc-assumed' },
  { code: 'day-precision' },
  { code: 'not-masked' },
  { code: 'not-signed' },
  { code: 'other-account', named: '1', account: '2' },
  { code: 'default-max-age', maxAge: 259200 },
  { code: 'malformed-messages', count: 2 },
  { code: 'masked', tokenLength: 64, secretLength: 32 },
];

const thrown = (run: () => unknown): ArgumentError => {
  try {
    run();
  } catch (error) {
    return error as ArgumentError;
  }
  throw new Error('Nothing was thrown.');
};
const signer = new Signer({ key: 'k' });
const errors = [
  new BadSignature(),
  new SignatureExpired(90, 60),
  thrown(() => signer.unsign('no separator')),
  thrown(() => new Signer({ key: '' })),
  thrown(() => new Signer({ key: 'k', sep: '-' })),
  thrown(() => new Signer({ key: 'k', algorithm: 'sha0' }).sign('x')),
  thrown(() => new TimestampSigner({ key: 'k', salt: signer.salt }).unsign(signer.sign('x'))),
  thrown(() => new TimestampSigner({ key: 'k', now: () => Number.NaN }).sign('x')),
  thrown(() => signer.signJson('{')),
  thrown(() => signer.signJson('['.repeat(2000))),
  thrown(() => signer.signJson('1'.repeat(5000))),
  thrown(() => signer.sign('\ud800')),
];

describe('errors, notes and names', () => {
  it('says in English what the core says to programmers', () => {
    for (const error of errors) expect(sayError(error)).toBe(error.message);
  });

  it.each(languages)('has a message for each of them in %s', (language) => {
    speak(language);
    for (const error of errors) expect(sayError(error)).toMatch(/[.。]$/);
    for (const note of notes) expect(sayNote(note, undefined)).toMatch(/[.。]$/);
    for (const id of formatIds) expect(formatName(id)).toMatch(/\S/);
    for (const known of knownSalts) expect(saltUse(known)).toMatch(/[.。]$/);
    for (const code of ['pickle', 'malformed-json', 'malformed-zlib'] as const)
      expect(sayPayloadProblem({ code, values: {} })).toMatch(/[.。]$/);
  });

  it('says them in German and Chinese', () => {
    const dumps = knownSalt('django.core.signing');
    if (dumps === undefined) throw new Error('The salt of dumps is not known.');
    speak('de');
    expect(sayError(new SignatureExpired(90, 60))).toBe(
      'Die Signatur ist 90 Sekunden alt; erlaubt sind höchstens 60 Sekunden.',
    );
    expect(sayNote({ code: 'not-signed' }, 'django.uidb64')).toContain('Jeder kann eine erzeugen');
    expect(formatName('django.session-cookie')).toBe('Sitzungscookie (Backend signed_cookies)');
    speak('zh-CN');
    expect(sayError(new SignatureExpired(90, 60))).toBe('签名已有 90 秒，而最多只允许 60 秒。');
    expect(sayPayloadProblem({ code: 'pickle', values: {} })).toContain('绝不加载');
    expect(saltUse(dumps)).toBe('由 signing.dumps() 签名且没有指定自己的 salt 的任何对象。');
  });

  it('leaves to the app what the app has said', () => {
    expect(sayError(new ArgumentError('not-signable', 'As said.'))).toBe('As said.');
  });
});
