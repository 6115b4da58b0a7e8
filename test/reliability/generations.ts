// Key profiles that carry a number in every part, so that a mixture of two savings shows.
import type { StoredProfile } from '../../electron/keys/metadata.ts';

const COUNT = 40;

const uuid = (index: number, kind: number) =>
  `00000000-0000-4000-8000-${String(kind * 1000 + index).padStart(12, '0')}`;

export const profilesOf = (generation: number): StoredProfile[] =>
  Array.from({ length: COUNT }, (_, index) => ({
    id: uuid(index, 1),
    name: `Shop ${index} of ${generation}`,
    environment: 'staging',
    djangoVersion: '5.2',
    salts: [`salt of ${generation}`],
    keys: [
      {
        id: uuid(index, 2),
        backEnd: 'keychain',
        fingerprint: `of ${generation}`,
        findings: [],
        addedAt: '2026-11-23T06:00:00.000Z',
        strength: { entropyBits: generation, publishedIn: `the list of ${generation}` },
        judgedBy: `version ${generation}`,
      },
    ],
  }));

/** 0 for none. Throws where the profiles are not those of one saving. */
export function generationOf(profiles: readonly StoredProfile[]): number {
  if (profiles.length === 0) return 0;
  const generation = Number(/ of (\d+)$/.exec(profiles[0]?.name ?? '')?.[1]);
  if (JSON.stringify(profiles) !== JSON.stringify(profilesOf(generation))) throw new Error('A mixture of two savings.');
  return generation;
}
