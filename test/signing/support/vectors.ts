// The groups of test/vectors/*.json that the core's tests use.
import { readFileSync } from 'node:fs';

interface MessageVector {
  level: number;
  message: string;
  extra_tags: string | null;
}

interface ResetVector {
  secret_key: string;
  pk: string;
  password: string;
  last_login: string | null;
  email: string;
  /** The server's clock, without a zone. */
  now_local: string;
  token: string;
}

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
  messages: { secret_key: string; now: number; cookie: string; messages: MessageVector[] }[];
  password_reset: (ResetVector & { uidb64: string })[];
  csrf: { secret: string; token: string }[];
  base62: { n: number; s: string }[];
  tampered: { key: string; token: string; now: number; django: string }[];
  max_age: { key: string; token: string; now: number; max_age: number; django: 'ok' | 'SignatureExpired' }[];
}

interface LegacyVectors {
  session_data_legacy: { secret_key: string; python_json: string; session_data: string }[];
  session_data_pickled: { secret_key: string; session_data: string }[];
  messages_legacy: LegacyMessages[];
  messages_3_1: (LegacyMessages & { now: number })[];
  password_reset_sha1: ResetVector[];
  password_reset_days: ResetVector[];
}

interface LegacyMessages {
  secret_key: string;
  cookie: string;
  messages: (MessageVector & { safe: boolean })[];
  not_finished: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../vectors/${name}`, import.meta.url), 'utf8'));

export const django: DjangoVectors = read('django.json');
/** What Django 3.2 still wrote and read of the forms before it. */
export const djangoLegacy: LegacyVectors = read('django-legacy.json');
