// Issues a token a row, from a recipe whose fields are mapped to columns.
import { randomBytes } from 'node:crypto';
import type { BatchTask, FieldSource } from '../../shared/batch.ts';
import type { FormValues } from '../../shared/links.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { sayError } from '../inspect/say-core.ts';
import { sentences, translator } from '../language.ts';
import { LinksError } from '../links/errors.ts';
import { fillForm } from '../links/form.ts';
import { makeLink } from '../links/issue-link.ts';
import { SigningError } from '../signing/errors.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import type { Results } from './results.ts';
import { isoTime } from './verify-work.ts';

const t = translator('batch');

export interface IssueWork {
  task: Extract<BatchTask, { do: 'issue' }>;
  recipe: RecipeFields;
  identity: SigningIdentity;
}

export type Issuance =
  | { problem: string }
  | {
      problem: null;
      token: string;
      ticket: string | null;
      /** But for its number in the ledger. */
      results: Results;
    };

const maxTicket = 200;

/** A row's cells in, what is issued out. `now`: unix seconds. */
export type BatchIssuer = (cells: readonly string[], now: number) => Issuance;

export function createBatchIssuer({ task, recipe, identity }: IssueWork): BatchIssuer {
  const mapping = Object.entries(task.mapping);
  return (cells, now) => {
    const values: FormValues = {};
    for (const [name, source] of mapping) values[name] = textOf(source, cells);
    const ticket = task.ticket === null ? '' : textOf(task.ticket, cells).trim();
    if (ticket.length > maxTicket) return { problem: t('row.ticketTooLong', { most: maxTicket }) };
    const { problems, filled } = fillForm(recipe, values, randomBytes);
    if (filled === null) return { problem: sentences(...problems.map(({ message }) => message)) };
    try {
      const made = makeLink(recipe, filled, identity, { now, timeZone: task.timeZone });
      const results = {
        token: made.token,
        ...(made.link === null ? { html: made.html } : { link: made.link }),
        message: made.message,
        expires_at: made.expiresAt === null ? null : isoTime(made.expiresAt),
      };
      return { problem: null, token: made.token, ticket: ticket || null, results };
    } catch (error) {
      if (error instanceof SigningError) return { problem: sayError(error) };
      if (error instanceof LinksError) return { problem: error.message };
      throw error;
    }
  };
}

const textOf = (source: FieldSource, cells: readonly string[]): string =>
  source.from === 'text' ? source.text : (cells[source.column] ?? '');
