// Tokens made to hurt: correctly signed by someone who has the key, or by nobody at all.
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recognise, verify } from '../../electron/signing/formats.ts';
import { loads, TimestampSigner } from '../../electron/signing/index.ts';
import { codeOf } from './support/thrown.ts';

const key = 'a-secret-key';
const now = 1_764_000_000;
const signer = new TimestampSigner({ key, salt: 'django.core.signing', now: () => now });
const plain = (json: string | Uint8Array) => signer.sign(Buffer.from(json).toString('base64url'));
const packed = (json: string | Uint8Array) => signer.sign(`.${deflateSync(json).toString('base64url')}`);
const verdictOf = (text: string) => verify(text, { identities: [{ id: 'site', secretKey: key }], now });

describe('the signature holds and the payload cannot be read', () => {
  it('a zip bomb', () => {
    const bomb = packed(Buffer.alloc(200 << 20, ' '));
    expect(codeOf(() => loads(bomb, { key }))).toBe('decompressed-too-large');
    expect(verdictOf(bomb)).toMatchObject({
      status: 'verified',
      format: 'django.object',
      payloadKind: 'bytes',
      payloadProblem: { code: 'decompressed-too-large' },
    });
  });

  it.each([
    ['compressed', packed],
    ['plain', plain],
  ])('JSON nested 100,000 deep, %s', (_how, pack) => {
    const json = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = pack(json);
    expect(codeOf(() => loads(text, { key }))).toBe('json-too-deep');
    expect(verdictOf(text)).toMatchObject({
      status: 'verified',
      format: 'django.object',
      payload: json,
      payloadKind: 'text',
      payloadProblem: { code: 'json-too-deep' },
    });
  });

  it('a pickle is shown as bytes', () => {
    const pickle = Buffer.from('80049503000000000000004b012e', 'hex');
    expect(verdictOf(plain(pickle))).toMatchObject({
      status: 'verified',
      payloadKind: 'bytes',
      payloadBytes: new Uint8Array(pickle),
      payloadProblem: { code: 'pickle' },
    });
  });

  it.each([
    ['cut off', deflateSync('"abc"').subarray(0, -3), 'malformed-zlib'],
    ['no zlib', Buffer.from('not zlib at all'), 'malformed-zlib'],
    ['no JSON', deflateSync('<xml/>'), 'malformed-json'],
  ])('a compressed payload that is %s', (_what, bytes, code) => {
    const verdict = verdictOf(signer.sign(`.${bytes.toString('base64url')}`));
    expect(verdict).toMatchObject({ status: 'verified', compressed: true, payloadProblem: { code } });
  });

  it('a payload that is no base64', () => {
    expect(verdictOf(signer.sign('A'))).toMatchObject({
      status: 'verified',
      payload: 'A',
      payloadProblem: { code: 'malformed-base64' },
    });
  });

  it('an integer past Python’s limit', () => {
    expect(verdictOf(packed('1'.repeat(5000)))).toMatchObject({
      status: 'verified',
      payloadProblem: { code: 'json-integer-too-long' },
    });
  });

  it('ten megabytes of JSON, which are fine', () => {
    const json = `[${'0,'.repeat(5_000_000)}0]`;
    expect(verdictOf(packed(json))).toMatchObject({ status: 'verified', payload: json, payloadLength: json.length });
  });
});

describe('odd texts', () => {
  it('NUL bytes are signed and verified as any other', () => {
    const text = new TimestampSigner({ key, now: () => now }).sign('a\0b\0');
    expect(verdictOf(text)).toMatchObject({ status: 'verified', payload: 'a\0b\0' });
    expect(verdictOf(`${text}\0`).status).toBe('not-recognised');
    expect(verdictOf(`\0${text}`).status).toBe('bad-signature');
  });

  it('lone surrogates are kept in payloads and never match a signature', () => {
    expect(loads(signer.signJson('"\\ud800"'), { key })).toBe('"\\ud800"');
    const verdict = verdictOf(`\ud800${signer.sign('v')}`);
    expect(verdict.status).toBe('bad-signature');
  });

  it('a megabyte of separators, letters or quotes', () => {
    for (const piece of [':', 'a', '"', '=', ';', 'a=b;', '\n', '\\', '.', ':1', '-', 'é', '\ud800']) {
      const text = piece.repeat((1 << 20) / piece.length);
      expect(recognise(text)).toEqual([]);
      expect(verdictOf(text).status).toBe('not-recognised');
    }
  });

  it('a megabyte with a signature at its end', () => {
    const text = signer.sign(`"${'a'.repeat(1 << 20)}`);
    expect(verdictOf(text).status).toBe('verified');
  });
});
