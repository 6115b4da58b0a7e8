// The order of the search: what was asked, then each single change, then pairs; the text's own faults before the signer's
// settings, since those show in the text and so are few. It ends with the first step that explains the text.
import type { Budget } from './budget.ts';
import { causeOf, otherFormatCause } from './causes.ts';
import { otherCookieNames } from './cookie-names.ts';
import type { Cause, DiagnoseOptions } from './diagnosis.ts';
import { doubleChanges, type ParameterCode, type Subject, singleChanges } from './hypotheses.ts';
import { nameOf, type Reading, readingKey, readingsAsGiven } from './reading.ts';
import { type Hit, isFact, SignatureSearch } from './signature-search.ts';
import { type SignedParts, signedParts } from './signed-parts.ts';
import { furtherReadings } from './text-changes.ts';

/** A longer text is a document; its faults are not looked for by rewriting all of it. */
const maxRewrittenLength = 64 * 1024;
const maxCauses = 5;

export interface Found {
  causes: Cause[];
  /** The best proof of damage. */
  damage: Hit | undefined;
  /** The readings that hold something like a signature. */
  signed: { reading: Reading; parts: SignedParts }[];
}

export function search(text: string, o: DiagnoseOptions, budget: Budget): Found {
  const signatures = new SignatureSearch(o, budget);
  const given = readingsAsGiven(text);
  const namesOfText = [...new Set(given.flatMap(({ name }) => name ?? []))];
  const found: Found = { causes: [], damage: undefined, signed: [] };
  const explained = new Set<string>();
  const partsOf = new Map<Reading, SignedParts | undefined>();

  const add = (cause: Cause | undefined, signature: string) => {
    if (cause === undefined || explained.has(signature) || found.causes.length >= maxCauses) return;
    explained.add(signature);
    found.causes.push(cause);
  };
  const parts = (reading: Reading): SignedParts | undefined => {
    if (!partsOf.has(reading)) {
      const taken = signedParts(reading);
      partsOf.set(reading, taken);
      if (taken !== undefined) found.signed.push({ reading, parts: taken });
    }
    return partsOf.get(reading);
  };
  const test = (reading: Reading, changed: readonly ParameterCode[]) => {
    const taken = parts(reading);
    if (taken !== undefined && !explained.has(taken.signature)) {
      const hit = signatures.find(reading, subjectOf(reading, taken), changed);
      if (hit?.kind === 'match') add(causeOf(hit, o), taken.signature);
      else if (hit !== undefined && (found.damage === undefined || (isFact(hit) && !isFact(found.damage)))) {
        found.damage = hit;
      }
    }
    if (changed.length === 0 || (changed.length === 1 && changed[0] === 'key')) {
      add(otherFormatCause(reading, changed.length === 0 ? [] : ['key'], o), reading.value);
    }
  };
  const subjectOf = (reading: Reading, taken: SignedParts): Subject => {
    const name = nameOf(reading, o);
    const names = reading.name === undefined ? namesOfText : [reading.name, ...namesOfText];
    return { parts: taken, name, otherNames: () => otherCookieNames(name, names) };
  };
  const isOver = () => found.causes.length > 0 || budget.isSpent();
  /** Tests each reading with each set of changes; whether the search is over. */
  const step = (readings: Iterable<Reading>, changeSets: readonly (readonly ParameterCode[])[]): boolean => {
    for (const changed of changeSets) {
      for (const reading of readings) {
        if (budget.isSpent()) return true;
        test(reading, changed);
      }
      if (isOver()) return true;
    }
    return false;
  };

  const seen = new Set(given.map(readingKey));
  const further = (readings: readonly Reading[]): Reading[] =>
    text.length > maxRewrittenLength ? [] : [...furtherReadings(readings, seen, budget)];
  const asAsked = [[]] as const;

  if (step(given, asAsked)) return found;
  const once = further(given);
  if (step(once, asAsked)) return found;
  if (!(found.damage && isFact(found.damage)) && step(given, singleChanges)) return found;
  const twice = further(once);
  if (step(twice, asAsked)) return found;
  if (found.damage && isFact(found.damage)) return found;
  if (step(once, singleChanges)) return found;
  step(given, doubleChanges);
  return found;
}
