// The order of the search: what was asked, then each single change, then pairs; the text's own faults before the signer's
// settings, since those show in the text and so are few. It ends with the first step that explains the text.
import { type AlteredKey, findAlteredKey } from './altered-keys.ts';
import type { Budget } from './budget.ts';
import { causeOf } from './causes.ts';
import { otherCookieNames } from './cookie-names.ts';
import type { Cause, DiagnoseOptions } from './diagnosis.ts';
import { doubleChanges, type ParameterCode, type Subject, singleChanges } from './hypotheses.ts';
import { canDiffer, otherFormatCause } from './other-formats.ts';
import { nameOf, type Reading, readingKey, readingsAsGiven } from './reading.ts';
import { type Hit, isFact, SignatureSearch } from './signature-search.ts';
import { isWhole, type SignedParts, signedParts } from './signed-parts.ts';
import { surroundingText } from './surrounding-text.ts';
import { furtherReadings, textChanges } from './text-changes.ts';

/** A longer text is a document; its faults are not looked for by rewriting all of it. */
const maxRewrittenLength = 64 * 1024;
const maxCauses = 5;

export interface Found {
  causes: Cause[];
  /** The best proof of damage. */
  damage: Hit | undefined;
  /** The key that made it, if only one were not quite as it is here. */
  altered: AlteredKey | undefined;
  /** The readings that hold something like a signature. */
  signed: { reading: Reading; parts: SignedParts }[];
}

export function search(text: string, o: DiagnoseOptions, budget: Budget): Found {
  const signatures = new SignatureSearch(o, budget);
  const given = readingsAsGiven(text);
  const namesOfText = [...new Set(given.flatMap(({ name }) => name ?? []))];
  const found: Found = { causes: [], damage: undefined, altered: undefined, signed: [] };
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
    if (canDiffer(changed)) {
      const cause = otherFormatCause(reading, changed, o);
      add(cause, cause?.verdict.value ?? reading.value);
    }
  };
  const subjectOf = (reading: Reading, taken: SignedParts): Subject => {
    const name = nameOf(reading, o);
    const names = reading.name === undefined ? namesOfText : [reading.name, ...namesOfText];
    return { parts: taken, name, otherNames: () => otherCookieNames(name, names) };
  };
  /** Tests each reading with each set of changes; whether the search is over. */
  const step = (
    readings: readonly Reading[],
    changeSets: readonly (readonly ParameterCode[])[],
    isWanted: (taken: SignedParts | undefined) => boolean = () => true,
  ): boolean => {
    for (const changed of changeSets) {
      for (const reading of readings) {
        if (budget.isSpent()) return true;
        if (isWanted(parts(reading))) test(reading, changed);
      }
      if (found.causes.length > 0) return true;
    }
    return budget.isSpent();
  };
  const whole = (taken: SignedParts | undefined) => taken === undefined || isWhole(taken);
  const broken = (taken: SignedParts | undefined) => !whole(taken);

  const seen = new Set(given.map(readingKey));
  const further = (readings: readonly Reading[], changes = textChanges): Reading[] =>
    text.length > maxRewrittenLength ? [] : [...furtherReadings(readings, changes, seen, budget)];
  const isProven = () => found.damage !== undefined && isFact(found.damage);
  const asAsked = [[]] as const;

  // Other settings are tried on whole signatures only: on any other they could but prove a damage, which is left to the end.
  if (step(given, asAsked)) return found;
  const once = further(given);
  if (step(once, asAsked)) return found;
  if (!isProven() && step(given, singleChanges, whole)) return found;
  if (!isProven()) {
    const wholes = given.flatMap((reading) => {
      const taken = parts(reading);
      return taken !== undefined && isWhole(taken) ? [{ reading, subject: subjectOf(reading, taken) }] : [];
    });
    found.altered = findAlteredKey(wholes, o, budget);
    if (found.altered !== undefined) return found;
  }
  const twice = further(once);
  if (step(twice, asAsked, whole)) return found;
  // What knows nothing of the surroundings comes after all that does, of which it could take the place.
  const cutOut = further(given, [surroundingText]);
  if (step(cutOut, asAsked, whole) || isProven()) return found;
  if (step(once, singleChanges, whole)) return found;
  if (step(cutOut, singleChanges, whole)) return found;
  if (step(further(once, [surroundingText]), asAsked, whole)) return found;
  if (step(further(cutOut), asAsked, whole)) return found;
  if (step(given, doubleChanges, whole)) return found;
  step(given, singleChanges, broken);
  return found;
}
