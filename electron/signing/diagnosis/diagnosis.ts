// The types of the diagnosis: what is asked, and what it answers.
import type { Account } from '../django/password-reset.ts';
import type { Derivation } from '../django/signed-cookie.ts';
import type { FormatId, SigningIdentity, Verdict } from '../format.ts';
import type { KeyAlteration } from './altered-keys.ts';
import type { Making, Reason } from './reasons.ts';

export type ChangeCode =
  | 'salt'
  | 'cookie-name'
  | 'derivation'
  | 'key'
  | 'algorithm'
  | 'percent-encoding'
  | 'quoting'
  | 'octal-escapes'
  | 'padding'
  | 'whitespace'
  | 'separator'
  | 'header-name'
  | 'family';

export interface DiagnoseOptions {
  /** Every identity there is, those that were not asked too. */
  identities: readonly SigningIdentity[];
  /** The id of the only identity that was asked to verify; all of them when absent. */
  identityId?: string | undefined;
  /** The only format that was asked for; any when absent. */
  format?: FormatId | undefined;
  /** The cookie's name that was given. */
  name?: string | undefined;
  /** The salt that was given. */
  salt?: string | undefined;
  /** Seconds; no limit when absent. */
  maxAge?: number | undefined;
  /** As for `verify`: what password-reset tokens depend on. */
  account?: Account | undefined;
  utcOffsetMinutes?: number | undefined;
  /** Unix seconds. */
  now: number;
  /** Milliseconds; 50 when absent. What was found until then is the answer. */
  budgetMs?: number | undefined;
  /** A monotonic clock in milliseconds; the system's when absent. */
  clock?: (() => number) | undefined;
}

/** What to ask instead, whole: what is absent here is to be left empty. `verify` then says what the cause's verdict says. */
export interface Fix {
  text: string;
  /** The identity whose key signed the text; asking all of them verifies too. */
  identityId: string;
  name?: string;
  salt?: string;
  format?: FormatId;
  sep?: string;
  algorithm?: string;
  derivation?: Derivation;
}

export interface Cause {
  /** One or two. */
  changes: ChangeCode[];
  /** One a change, and what `explanation` says in an English sentence. */
  reasons: Reason[];
  explanation: string;
  /** Who makes exactly this signature, and how, and the same in an English sentence. Neither ever holds a key. */
  making: Making;
  evidence: string;
  /** Verified or expired: the answer of `verify` to the fix. */
  verdict: Verdict;
  fix: Fix;
}

export type Observed =
  /** The characters that are there, and how many the whole signature has. */
  | { code: 'truncated-signature'; present: number; length: number; making: Making }
  /** How many more there are than the signature's own. */
  | { code: 'overlong-signature'; more: number; length: number; making: Making }
  /** The site's key is that of `making` with a change to it. */
  | { code: 'altered-key'; alteration: KeyAlteration; making: Making }
  /** Full seconds ahead. */
  | { code: 'future-timestamp'; seconds: number }
  /** How many keys were tried. */
  | { code: 'unknown-key'; keys: number };

/** With an English sentence. */
export type Observation = Observed & { explanation: string };

export interface Diagnosis {
  /** Best first. */
  causes: Cause[];
  /** Facts that no change of the reading can mend. */
  observations: Observation[];
  /** Whether everything was tried; false when the time ran out before anything was found. */
  complete: boolean;
}
