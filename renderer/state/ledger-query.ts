// What is asked of the ledger, as it was typed; and the filter that the contract takes.
import type { LedgerFilter } from '../../shared/ledger.ts';

/** A profile or recipe by its id; the name is for the eye. */
export interface Named {
  id: string;
  name: string;
}

export interface LedgerQuery {
  text: string;
  /** `2026-09-10`, a day of the local calendar; '' for no limit. Both are included. */
  from: string;
  to: string;
  profile: Named | null;
  recipe: Named | null;
  ticket: string;
}

export const emptyQuery: LedgerQuery = { text: '', from: '', to: '', profile: null, recipe: null, ticket: '' };

/** Milliseconds; undefined where it is no day. */
function startOfDay(day: string, later = 0): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return undefined;
  // By parts, which is the local calendar's: a string would be read as UTC. Not by adding 24 hours, which a day need not have.
  return new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + later).getTime();
}

export function filterOf({ text, from, to, profile, recipe, ticket }: LedgerQuery): LedgerFilter {
  const filter: LedgerFilter = {};
  if (text.trim() !== '') filter.text = text.trim();
  const first = startOfDay(from);
  if (first !== undefined) filter.from = first;
  const end = startOfDay(to, 1);
  if (end !== undefined) filter.to = end;
  if (profile) filter.profileId = profile.id;
  if (recipe) filter.recipeId = recipe.id;
  if (ticket.trim() !== '') filter.ticket = ticket.trim();
  return filter;
}

/** How many filters are set beside the search box. */
export const filtersSet = ({ from, to, profile, recipe, ticket }: LedgerQuery): number =>
  [from !== '' || to !== '', profile, recipe, ticket.trim() !== ''].filter(Boolean).length;
