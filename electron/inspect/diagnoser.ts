// Why a value does not verify: the core's diagnosis over every profile, with the profiles' names and the fix as Inspect's fields.
import { setImmediate } from 'node:timers/promises';
import type { Diagnosis } from '../../shared/diagnosis.ts';
import type { InspectRequest } from '../../shared/inspection.ts';
import type { TriedKey } from '../keys/identities.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { sentences } from '../language.ts';
import { type Cause, type DiagnoseOptions, diagnose } from '../signing/diagnose.ts';
import { anyoneCould } from './explain.ts';
import { sayEvidence, sayNothingFound, sayObservation, sayReasons } from './say-diagnosis.ts';
import { toVerifyOptions } from './verify-options.ts';

export interface DiagnoserOptions {
  keys: Pick<KeyStore, 'identities'>;
  /** Unix seconds. */
  now: () => number;
  /** A monotonic clock in milliseconds, for the time a diagnosis may take; the system's when absent. */
  clock?: () => number;
}

export interface Diagnoser {
  /** Never throws for what was pasted. */
  diagnose(request: InspectRequest): Promise<Diagnosis>;
}

export function createDiagnoser({ keys, now, clock }: DiagnoserOptions): Diagnoser {
  let cold = true;
  return {
    async diagnose(request) {
      const loaded = await keys.identities();
      if (loaded.identities.length === 0) return { causes: [], observations: [] };
      const { format, name, salt, maxAge, account, utcOffsetMinutes } = toVerifyOptions(request, [], 0);
      const options: DiagnoseOptions = {
        // Every profile, whichever was chosen: that another one signed it is a cause.
        identities: loaded.identities,
        identityId: request.profileId,
        ...{ format, name, salt, maxAge, account, utcOffsetMinutes },
        now: now(),
        clock,
      };
      let found = diagnose(request.text, options);
      if (cold && !found.complete) {
        // The first search compiles the code it runs, which can take most of its time: once more, after whatever waits meanwhile.
        await setImmediate();
        found = diagnose(request.text, options);
      }
      cold = false;
      const { causes, observations, complete } = found;
      const shown = causes.flatMap((cause) => {
        const key = loaded.keyOf(cause.fix.identityId, cause.verdict.keyIndex ?? 0);
        return key ? [describeCause(cause, key)] : [];
      });
      const explained =
        shown.length > 0 || observations.some(({ code }) => code.endsWith('-signature') || code === 'altered-key');
      return {
        causes: shown,
        observations: observations.map((observed) => ({ code: observed.code, explanation: sayObservation(observed) })),
        ...(!explained && { conclusion: sayNothingFound(complete) }),
      };
    },
  };
}

function describeCause(
  { changes, reasons, making, verdict, fix: { identityId, name, ...fix } }: Cause,
  { profileName, environment, publishedIn }: TriedKey,
): Diagnosis['causes'][number] {
  return {
    changes,
    explanation: sentences(sayReasons(reasons), ...anyoneCould(publishedIn)),
    evidence: sayEvidence(making),
    status: verdict.status,
    profileName,
    environment,
    fix: { ...fix, cookieName: name ?? '', salt: fix.salt ?? '', profileId: identityId },
  };
}
