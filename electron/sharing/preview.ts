// What a person may know of an opened bundle before choosing: everything but the secrets, beside what is here already.
import type { BundleProfile } from '../../shared/sharing.ts';
import type { Profile } from '../keys/profile.ts';
import { worded } from '../keys/published-sources.ts';
import type { SharedProfile } from './bundle.ts';
import type { OpenedBundle } from './bundle-worker.ts';

export type FingerprintOf = (secret: Uint8Array) => Promise<string> | string;

export async function previewProfiles(
  { profiles, judgements }: OpenedBundle,
  here: readonly Profile[],
  fingerprintOf: FingerprintOf,
): Promise<BundleProfile[]> {
  const previews: BundleProfile[] = [];
  for (const [index, { fields, secrets }] of profiles.entries()) {
    const fingerprints: string[] = [];
    for (const secret of secrets) fingerprints.push(await fingerprintOf(secret));
    const conflict = conflictOf(fields, fingerprints[0], here);
    const known = new Set(conflict?.profile.keys.map(({ fingerprint }) => fingerprint));
    previews.push({
      index,
      ...fields,
      keys: (judgements[index] ?? []).map((judgement, at) => {
        const fingerprint = fingerprints[at] as string;
        return { fingerprint, ...judgement, strength: worded(judgement.strength), known: known.has(fingerprint) };
      }),
      conflict: conflict && { profileId: conflict.profile.id, name: conflict.profile.name, why: conflict.why },
    });
  }
  return previews;
}

/** The example is no profile to merge with or to replace. */
function conflictOf(
  { name, environment }: SharedProfile['fields'],
  current: string | undefined,
  here: readonly Profile[],
): { profile: Profile; why: 'same-name' | 'same-key' } | null {
  const own = here.filter(({ example }) => !example);
  const sameName = own.find(
    (profile) => profile.environment === environment && profile.name.toLowerCase() === name.toLowerCase(),
  );
  if (sameName) return { profile: sameName, why: 'same-name' };
  const sameKey = own.find(({ keys }) => keys[0]?.fingerprint === current);
  return sameKey ? { profile: sameKey, why: 'same-key' } : null;
}
