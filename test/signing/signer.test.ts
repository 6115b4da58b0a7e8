// What the vectors do not hold: arguments that Django refuses, errors, edges of the clock.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cookieSalt } from '../../electron/signing/django/signed-cookie.ts';
import { hash, hmac, requireAlgorithm } from '../../electron/signing/hashes.ts';
import {
  type Algorithm,
  algorithms,
  BadSignature,
  dumps,
  loads,
  SignatureExpired,
  Signer,
  SigningError,
  signCookie,
  TimestampSigner,
  unsignCookie,
} from '../../electron/signing/index.ts';
import { codeOf } from './support/thrown.ts';

const key = 'a-secret-that-must-not-show';
const at = (now: number) => new TimestampSigner({ key, now: () => now });

describe('Signer', () => {
  it.each(['', 'a', 'Z9', '-', '_', '=', '[', ']', '\\', '^', '`', 'a-b_c=', '\n', 'abc\n'])(
    'refuses the separator %j',
    (sep) => {
      expect(codeOf(() => new Signer({ key, sep }))).toBe('unsafe-separator');
    },
  );

  it.each([':', '.', ' ', 'a:', '\n\n', 'é', '-.-', '{', '@'])('takes the separator %j', (sep) => {
    const signer = new Signer({ key, sep });
    expect(signer.unsign(signer.sign(`a${sep}b`))).toBe(`a${sep}b`);
  });

  it.each(['', 'sha3', 'SHA256', 'sha-256', 'shake_128', 'shake_256', 'toString', '__proto__', 'sha512/256'])(
    'refuses the algorithm %j',
    (algorithm) => {
      if (algorithm === '') expect(new Signer({ key, algorithm }).algorithm).toBe('sha256');
      else expect(codeOf(() => new Signer({ key, algorithm }))).toBe('unknown-algorithm');
    },
  );

  it('refuses an empty key, as text and as bytes', () => {
    expect(codeOf(() => new Signer({ key: '' }))).toBe('empty-key');
    expect(codeOf(() => new Signer({ key: new Uint8Array() }))).toBe('empty-key');
    expect(codeOf(() => signCookie({ secretKey: '', name: 'n', value: 'v' }))).toBe('empty-key');
  });

  it('takes an empty salt for the default one, as Django does', () => {
    expect(new Signer({ key, salt: '' }).sign('v')).toBe(
      new Signer({ key, salt: 'django.core.signing.Signer' }).sign('v'),
    );
    expect(at(0).sign('v')).toBe(
      new TimestampSigner({ key, salt: 'django.core.signing.TimestampSigner', now: () => 0 }).sign('v'),
    );
  });

  it('signs alike with a key as text and as its bytes', () => {
    const text = 'ключ-🐍';
    expect(new Signer({ key: Buffer.from(text) }).sign('v')).toBe(new Signer({ key: text }).sign('v'));
  });

  it('refuses to sign what UTF-8 cannot carry, and never finds it signed', () => {
    const signer = new Signer({ key });
    expect(codeOf(() => signer.sign('\ud800'))).toBe('lone-surrogate');
    expect(codeOf(() => new Signer({ key: '\ud800' }).sign('v'))).toBe('lone-surrogate');
    expect(codeOf(() => signer.unsign(`\ud800:${signer.signature('\ufffd')}`))).toBe('bad-signature');
    expect(codeOf(() => signer.unsign(`v:${signer.signature('v')}\ud800`))).toBe('bad-signature');
  });

  it('names what is wrong with a value', () => {
    const signer = new Signer({ key });
    expect(codeOf(() => signer.unsign('no separator'))).toBe('no-separator');
    expect(codeOf(() => signer.unsign('v:'))).toBe('bad-signature');
    expect(codeOf(() => signer.unsign(signer.sign('v').slice(0, -1)))).toBe('bad-signature');
    expect(() => signer.unsign('v:x')).toThrow(BadSignature);
  });

  it('tries the fallbacks, and never signs with them', () => {
    const old = new Signer({ key: 'old' }).sign('v');
    const rotated = new Signer({ key: 'new', fallbackKeys: ['older', 'old'] });
    expect(rotated.unsign(old)).toBe('v');
    expect(rotated.sign('v')).toBe(new Signer({ key: 'new' }).sign('v'));
    expect(() => new Signer({ key: 'new', fallbackKeys: ['older'] }).unsign(old)).toThrow(BadSignature);
  });

  it('shows its key to nobody', () => {
    const signer = new Signer({ key, fallbackKeys: [`${key}-old`] });
    const thrown: unknown[] = [];
    for (const call of [() => signer.unsign('v:x'), () => signer.sign('\ud800'), () => new Signer({ key, sep: 'a' })]) {
      try {
        call();
      } catch (error) {
        thrown.push(error);
      }
    }
    expect(thrown).toHaveLength(3);
    const shown = [signer, ...thrown].map(
      (value) => `${inspect(value, { depth: 9, showHidden: true })}${JSON.stringify(value)}${value}`,
    );
    expect(shown.join('')).not.toContain(key);
  });
});

describe('TimestampSigner', () => {
  it('holds at exactly maxAge and expires after it', () => {
    const signed = at(1000).sign('v');
    expect(at(1060).unsign(signed, { maxAge: 60 })).toBe('v');
    expect(() => at(1060.5).unsign(signed, { maxAge: 60 })).toThrow(SignatureExpired);
    expect(at(1e9).unsign(signed)).toBe('v');
  });

  it('says how old and how old at most', () => {
    try {
      at(1100).unsign(at(1000).sign('v'), { maxAge: 60 });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SignatureExpired);
      expect(error).toBeInstanceOf(BadSignature);
      expect(error).toBeInstanceOf(SigningError);
      expect(error).toMatchObject({ name: 'SignatureExpired', code: 'signature-expired', age: 100, maxAge: 60 });
    }
  });

  it('takes a time in the future, and a negative one', () => {
    expect(at(0).unsign(at(1000).sign('v'), { maxAge: 0 })).toBe('v');
    expect(at(-5.9).sign('v')).toMatch(/^v:-5:/);
    expect(at(0).timestamp(at(-5).sign('v'))).toBe(-5);
  });

  it('cuts fractions of seconds off', () => {
    expect(at(1000.999).sign('v')).toBe(at(1000).sign('v'));
  });

  it('refuses a clock without a time', () => {
    expect(codeOf(() => at(Number.NaN).sign('v'))).toBe('invalid-clock');
  });

  it('finds a signed value without a timestamp malformed', () => {
    const plain = new Signer({ key, salt: 'django.core.signing.TimestampSigner' });
    for (const value of ['v', 'v:', 'v:!', 'v:é', `v:${'z'.repeat(300)}`]) {
      expect(codeOf(() => at(0).unsign(plain.sign(value)))).toBe('malformed-timestamp');
    }
  });

  it('uses the system clock when none is given', () => {
    const signer = new TimestampSigner({ key });
    const seconds = Math.trunc(Date.now() / 1000);
    expect(signer.timestamp(signer.sign('v'))).toBeGreaterThanOrEqual(seconds);
  });
});

describe('objects', () => {
  it('checks the signature, then the age, then the payload', () => {
    const o = { key, now: () => 0 };
    const damaged = new TimestampSigner({ ...o, salt: 'django.core.signing' }).sign('.AAAA');
    expect(codeOf(() => loads(`${damaged}x`, o))).toBe('bad-signature');
    expect(codeOf(() => loads(damaged, { ...o, now: () => 9, maxAge: 1 }))).toBe('signature-expired');
    expect(codeOf(() => loads(damaged, o))).toBe('malformed-zlib');
  });

  it('signs objects without a timestamp too', () => {
    const signer = new Signer({ key });
    expect(signer.signJson('{"a": 1.0}')).toMatch(/^eyJhIjoxLjB9:/);
    expect(signer.unsignJson(signer.signJson('{"a": 1.0}'))).toBe('{"a":1.0}');
  });

  it('compresses only where that is shorter', () => {
    expect(dumps('"a"', { key, compress: true })).not.toMatch(/^\./);
    expect(dumps(`"${'a'.repeat(100)}"`, { key, compress: true })).toMatch(/^\./);
    expect(dumps(`"${'a'.repeat(100)}"`, { key })).not.toMatch(/^\./);
  });

  it('refuses JSON that Python would refuse', () => {
    expect(codeOf(() => dumps("{'a': 1}", { key }))).toBe('malformed-json');
  });
});

describe('signed cookies', () => {
  it('tell the name from the salt in v2, where legacy does not', () => {
    const o = { secretKey: key, value: 'v', now: () => 0 };
    const legacy = (name: string, salt: string) => signCookie({ ...o, name, salt, derivation: 'legacy' });
    const v2 = (name: string, salt: string) => signCookie({ ...o, name, salt });
    expect(legacy('ab', 'c')).toBe(legacy('a', 'bc'));
    expect(v2('ab', 'c')).not.toBe(v2('a', 'bc'));
  });

  it('do not retry an expired v2 cookie as a legacy one', () => {
    const signed = signCookie({ secretKey: key, name: 'n', value: 'v', now: () => 0 });
    expect(codeOf(() => unsignCookie({ secretKey: key, name: 'n', signed, maxAge: 1, now: () => 9 }))).toBe(
      'signature-expired',
    );
    expect(codeOf(() => unsignCookie({ secretKey: key, name: 'm', signed }))).toBe('bad-signature');
  });

  it('count the salt in characters, as Python does', () => {
    expect(cookieSalt('v2', 'n', 'é🐍')).toBe('django.http.cookies.v2:2:é🐍n');
    expect(cookieSalt('legacy', 'n', 'é🐍')).toBe('né🐍');
  });

  it('verify with a fallback key', () => {
    const signed = signCookie({ secretKey: 'old', name: 'n', value: 'v' });
    expect(unsignCookie({ secretKey: 'new', fallbackKeys: ['old'], name: 'n', signed })).toBe('v');
  });
});

describe('hashes', () => {
  // RFC 2202 case 2, RFC 4231 case 2, and for the others what CPython's hmac gives for the same input.
  const known: Partial<Record<Algorithm, string>> = {
    md5: '750c783e6ab0b503eaa86e310a5db738',
    sha1: 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    sha3_256: 'c7d4072e788877ae3596bbb0da73b887c9171f93095b294ae857fbe2645e1ba5',
    ripemd160: 'dda6c0213a485a9e24f4742064a7f033b43c4069',
  };

  it.each(Object.entries(known))('%s', (algorithm, expected) => {
    const mac = hmac(requireAlgorithm(algorithm), Buffer.from('Jefe'), Buffer.from('what do ya want for nothing?'));
    expect(Buffer.from(mac).toString('hex')).toBe(expected);
  });

  it.each(algorithms)('%s signs and verifies', (algorithm) => {
    const signer = new Signer({ key, algorithm });
    expect(signer.unsign(signer.sign('v'))).toBe('v');
    expect(hash(algorithm, new Uint8Array()).length).toBeGreaterThan(15);
  });
});
