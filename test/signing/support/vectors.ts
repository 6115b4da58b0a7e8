// The groups of test/vectors/django.json that the core's tests use.
import { readFileSync } from 'node:fs';

interface DjangoVectors {
  signer: { key: string; salt: string | null; sep: string; algorithm: string; value: string; signed: string }[];
  timestamp_signer: (DjangoVectors['signer'][number] & { now: number })[];
  dumps: {
    key: string;
    salt: string;
    json: string;
    now: number;
    python_json: string;
    signed: string;
    compressed: string;
  }[];
  fallbacks: {
    key: string;
    fallback_keys: string[];
    salt: string;
    value: string;
    signed: string;
    matches: number;
  }[];
  signed_cookie: {
    secret_key: string;
    name: string;
    salt: string;
    value: string;
    now: number;
    v2: string;
    legacy: string;
  }[];
  session: { secret_key: string; now: number; json: string; signed_cookies: string; db_session_data: string }[];
  base62: { n: number; s: string }[];
  tampered: { key: string; token: string; now: number; django: string }[];
  max_age: { key: string; token: string; now: number; max_age: number; django: 'ok' | 'SignatureExpired' }[];
}

export const django: DjangoVectors = JSON.parse(
  readFileSync(new URL('../../vectors/django.json', import.meta.url), 'utf8'),
);
