// Real tokens, made by Django, and the reader with the real registry.
import { readFileSync } from 'node:fs';
import { type Intake, type IntakeOptions, readIntake } from '../../../electron/intake/index.ts';
import { recognise } from '../../../electron/signing/formats.ts';

interface Vectors {
  signed_cookie: { name: string; v2: string }[];
  session: { signed_cookies: string; db_session_data: string }[];
  messages: { cookie: string }[];
  dumps: { signed: string }[];
  signer: { sep: string; signed: string }[];
  password_reset: { uidb64: string; token: string }[];
  csrf: { secret: string; token: string }[];
}

export const vectors: Vectors = JSON.parse(readFileSync(new URL('../../vectors/django.json', import.meta.url), 'utf8'));

function first<T>(list: T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('a group of the vectors is empty');
  return item;
}

export const sessions = vectors.session.map((each) => each.signed_cookies);
export const session = first(sessions);
export const messages = first(vectors.messages).cookie;
export const object = first(vectors.dumps.filter(({ signed }) => signed.length > 120)).signed;
export const csrf = first(vectors.csrf);
export const reset = first(vectors.password_reset);
export const resetPath = `/reset/${reset.uidb64}/${reset.token}/`;

export const read = (text: string, options: Partial<IntakeOptions> = {}): Promise<Intake> =>
  readIntake({ text }, { recognise, ...options });

export const readFile = (content: string | Uint8Array, fileName?: string, options: Partial<IntakeOptions> = {}) =>
  readIntake(
    {
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ...(fileName === undefined ? {} : { fileName }),
    },
    { recognise, ...options },
  );

/** What was found, short enough to compare. */
export const pairs = ({ entries }: Intake): [string | null, string][] =>
  entries.map(({ name, value }) => [name, value]);

export const codes = ({ problems }: Intake): string[] => problems.map(({ code }) => code);
