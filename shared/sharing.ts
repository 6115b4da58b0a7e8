// Sharing profiles with their keys: an encrypted bundle (a standard age file) out, a preview and choices in. The passphrase is asked
// for in a window of its own; neither it nor a key crosses this contract.
import { z } from 'zod';
import { backEndSchema, environmentSchema, keyFindingSchema, keyStrengthSchema } from './keys.ts';

const id = z.string().min(1).max(100);

export const exportRequestSchema = z.strictObject({
  profileIds: z.array(id).min(1).max(1000),
  encryptTo: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passphrase') }),
    /** age public keys: age1…, age1pq1… */
    z.strictObject({ kind: z.literal('recipients'), recipients: z.array(z.string().max(4000)).min(1).max(100) }),
  ]),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const exportOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('exported'),
    fileName: z.string(),
    profiles: z.int().min(1),
    keys: z.int().min(1),
    /** Keys that could not be read and so are not in the bundle, a sentence each. */
    left: z.array(z.string()),
  }),
]);
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>;

/** How a bundle that is not for a passphrase is opened: with an identity (AGE-SECRET-KEY-…) that the main process reads itself. */
export const bundleIdentitySchema = z.enum(['file', 'clipboard']);

export const bundleProfileSchema = z.strictObject({
  index: z.int().min(0),
  name: z.string(),
  environment: environmentSchema,
  djangoVersion: z.string(),
  salts: z.array(z.string()),
  keys: z.array(
    z.strictObject({
      fingerprint: z.string(),
      findings: z.array(keyFindingSchema),
      strength: keyStrengthSchema,
      /** Already in the profile it conflicts with. */
      known: z.boolean(),
    }),
  ),
  /** The profile here of the same name and environment, or else with the same current key; null when there is none. */
  conflict: z
    .strictObject({ profileId: z.string(), name: z.string(), why: z.enum(['same-name', 'same-key']) })
    .nullable(),
});
export type BundleProfile = z.infer<typeof bundleProfileSchema>;

export const bundleSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  /** It is encrypted to public keys: ask again with an identity. */
  z.strictObject({ outcome: z.literal('identity-needed'), bundleId: z.string(), fileName: z.string() }),
  z.strictObject({
    outcome: z.literal('opened'),
    bundleId: z.string(),
    fileName: z.string(),
    /** ISO 8601, UTC. */
    exportedAt: z.string(),
    profiles: z.array(bundleProfileSchema),
  }),
]);
export type Bundle = z.infer<typeof bundleSchema>;

export const importRequestSchema = z.strictObject({
  bundleId: id,
  backEnd: backEndSchema,
  choices: z
    .array(
      z.strictObject({
        index: z.int().min(0),
        /**
         * `add`: as a profile of its own, under `name` where given. `merge`: its unknown keys join the conflicting profile behind
         * that profile's own. `replace`: the conflicting profile takes the bundle's fields and keys; keys the bundle lacks are deleted.
         */
        choice: z.enum(['add', 'merge', 'replace', 'skip']),
        name: z.string().trim().min(1).max(80).optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

export const importOutcomeSchema = z.strictObject({
  results: z.array(
    z.strictObject({
      index: z.int().min(0),
      outcome: z.enum(['added', 'merged', 'replaced', 'skipped', 'failed']),
      profileId: z.string().nullable(),
      keysAdded: z.int().min(0),
      /** When failed: what happened, what is unharmed, what to do. */
      message: z.string().nullable(),
    }),
  ),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
