// "Will the site accept it?": every check that the site makes, in its order, with what this app knows of the token beside it.
import type { Acceptance, FormValues } from '../../shared/links.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { KeysError } from '../keys/errors.ts';
import type { Identities } from '../keys/identities.ts';
import type { Profile } from '../keys/profile.ts';
import { translator } from '../language.ts';
import { LedgerError } from '../ledger/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { checkReset } from './check-reset.ts';
import { checkSigned } from './check-signed.ts';
import { aside, type Check } from './checks.ts';
import { readPasted } from './pasted-link.ts';
import { moment } from './time-zone.ts';

const t = translator('linkCheck');

export interface CheckContext {
  recipe: Recipe;
  profile: Pick<Profile, 'id' | 'name' | 'djangoVersion'>;
  loaded: Identities;
  /** Unix seconds, with their fraction. */
  now: number;
}

/** What a check of the token itself finds. */
export interface Found {
  checks: Check[];
  /** Null unless a key signed it and it is in time. */
  payload: string | null;
  /** Known once a key is known to have signed it. */
  signedAt: number | null;
  expiresAt: number | null;
}

export const foundNothing = (...checks: Check[]): Found => ({ checks, payload: null, signedAt: null, expiresAt: null });

interface Question {
  text: string;
  values: FormValues;
}
type Context = CheckContext & { ledger: Pick<Ledger, 'find'> };

export async function checkAcceptance(question: Question, context: Context): Promise<Acceptance> {
  const asked = await checkOne(question, context);
  const lines = question.text.trim().split(/\s*[\r\n]+\s*/);
  // A sentence is no link, however it is put together.
  if (asked.accepted || lines.length < 2 || lines.some((line) => /\s/.test(line))) return asked;
  const joined = await checkOne({ ...question, text: lines.join('') }, context);
  const broken = { ok: true, text: t('pasted.joined', { count: lines.length }) };
  return joined.accepted ? { ...joined, checks: [broken, ...joined.checks] } : asked;
}

async function checkOne({ text, values }: Question, context: Context): Promise<Acceptance> {
  const { recipe, ledger } = context;
  const { token, uidb64, checks } = readPasted(recipe, text);
  if (token === null) return { ...answer(foundNothing(...checks)), accepted: false };
  const found =
    recipe.signer.kind === 'password-reset'
      ? checkReset({ token, uidb64, values }, context)
      : checkSigned(token, { ...context, signer: recipe.signer });
  const once = recipe.fields.some(({ input }) => input.type === 'nonce') && found.signedAt !== null;
  return answer({
    ...found,
    checks: [
      ...checks,
      ...found.checks,
      ...(once ? [aside(true, t('ledger.used'))] : []),
      await known(token, recipe, ledger),
    ],
  });
}

/** The site reads a payload that it then refuses for what is around it, which is nothing to go by. */
function answer({ checks, payload, signedAt, expiresAt }: Found): Acceptance {
  return {
    accepted: checks.every(({ ok, aside }) => ok || aside),
    checks: checks.map(({ ok, text }) => ({ ok, text })),
    payload,
    signedAt,
    expiresAt,
  };
}

async function known(token: string, { id }: Recipe, ledger: Pick<Ledger, 'find'>): Promise<Check> {
  try {
    const [record] = await ledger.find(token);
    if (record === undefined) {
      return aside(false, t('ledger.unknown'));
    }
    const { seq, who, time, ticket, recipe } = record;
    return aside(
      true,
      t('ledger.known', {
        moment: moment(time / 1000, localZone()),
        who,
        ticketed: ticket === null ? 'no' : 'yes',
        ticket: ticket ?? '',
        from: recipe === null ? 'none' : recipe.id === id ? 'this' : 'another',
        recipe: recipe?.name ?? '',
        number: String(seq),
      }),
    );
  } catch (error) {
    if (!(error instanceof LedgerError || error instanceof KeysError)) throw error;
    return aside(false, t('ledger.notReadable', { reason: error.message }));
  }
}

export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
