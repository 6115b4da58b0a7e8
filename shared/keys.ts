// Key profiles as the renderer may know them: everything but the secrets.
import { z } from 'zod';
import { environments } from './choices.ts';

export const environmentSchema = z.enum(environments);
export type Environment = z.infer<typeof environmentSchema>;

/** Where a secret lives. `vault` is a file encrypted with a passphrase; `memory` is gone when the app quits. */
export const backEndSchema = z.enum(['keychain', 'vault', 'memory']);
export type BackEnd = z.infer<typeof backEndSchema>;

/** Django's own judgement of a key (security.W009 for the current key, W025 for fallbacks); an empty list is a sound key. */
export const keyFindingSchema = z.enum(['too-short', 'too-few-distinct-characters', 'insecure-prefix']);
export type KeyFinding = z.infer<typeof keyFindingSchema>;

export const keyStrengthSchema = z.strictObject({
  /** Estimated, rounded down: log2 of the guesses that someone who knows how people choose keys would need. Null until the key was read once. */
  entropyBits: z.int().min(0).nullable(),
  /** Where the key is published, in a few words ("the settings of …’s tutorial"): whoever reads there can sign. Null when it is on no list known here. */
  publishedIn: z.string().nullable(),
});
export type KeyStrength = z.infer<typeof keyStrengthSchema>;

export const keyInfoSchema = z.strictObject({
  id: z.string(),
  /** 16 hexadecimal digits in groups of four; see electron/keys/fingerprint.ts. */
  fingerprint: z.string(),
  backEnd: backEndSchema,
  findings: z.array(keyFindingSchema),
  strength: keyStrengthSchema,
  /** ISO 8601, UTC. */
  addedAt: z.string(),
  /** `missing`: the back end no longer holds it; `locked`: the back end does not answer until it is unlocked. */
  state: z.enum(['ready', 'missing', 'locked']),
});
export type KeyInfo = z.infer<typeof keyInfoSchema>;

const profileName = z.string().trim().min(1).max(80);
const djangoVersion = z.string().regex(/^\d{1,2}\.\d{1,2}(\.\d{1,3})?$/);
const salts = z.array(z.string().min(1).max(500)).max(100);

export const keyProfileSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  environment: environmentSchema,
  /** `major.minor` or `major.minor.patch`: decides the hash, the cookie salt and whether legacy cookies are accepted. */
  djangoVersion: z.string(),
  salts: z.array(z.string()),
  /** The current key first, then SECRET_KEY_FALLBACKS in order. */
  keys: z.array(keyInfoSchema),
  /** Made by "try an example": its key is public, kept in memory only. */
  example: z.boolean(),
});
export type KeyProfile = z.infer<typeof keyProfileSchema>;

/** The secret itself never crosses the contract: it is read by the main process from one of these places. */
export const keySourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('clipboard') }),
  z.strictObject({ from: z.literal('generate') }),
  /** Candidates of an earlier `keys.readSettings`, in the order the keys shall have. */
  z.strictObject({
    from: z.literal('settings'),
    importId: z.string().max(100),
    candidates: z.array(z.int().min(0)).min(1).max(50),
  }),
]);
export type KeySource = z.infer<typeof keySourceSchema>;

export const profileFieldsSchema = z.strictObject({
  name: profileName,
  environment: environmentSchema,
  djangoVersion,
  salts,
});
export type ProfileFields = z.infer<typeof profileFieldsSchema>;

/** Something about the store that a person must be told, for instance that a corrupt file was set aside. */
export const noticeSchema = z.strictObject({ code: z.string(), message: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

export const keychainStateSchema = z.strictObject({
  state: z.enum(['available', 'locked', 'unavailable']),
  /** What the system calls it: "Keychain", "Credential Manager", "Secret Service". */
  name: z.string(),
  /** When not available: what happened, what is unharmed, what to do. */
  message: z.string().optional(),
});
export type KeychainState = z.infer<typeof keychainStateSchema>;

export const vaultStateSchema = z.strictObject({
  /** `absent`: none was made yet; `locked`: its passphrase is asked for when it is next needed. */
  state: z.enum(['absent', 'locked', 'open', 'unavailable']),
  /** When unavailable: what happened, what is unharmed, what to do. */
  message: z.string().optional(),
  /** After wrong passphrases: when the next one is taken, unix milliseconds; null when at once. */
  retryAt: z.number().nullable(),
});
export type VaultState = z.infer<typeof vaultStateSchema>;

export const keyRingSchema = z.strictObject({
  profiles: z.array(keyProfileSchema),
  keychain: keychainStateSchema,
  vault: vaultStateSchema,
  notices: z.array(noticeSchema),
});
export type KeyRing = z.infer<typeof keyRingSchema>;

/** A key found in a settings file, without the key. */
export const settingsCandidateSchema = z.strictObject({
  index: z.int().min(0),
  /** The setting's name as written: SECRET_KEY, SECRET_KEY_FALLBACKS, DJANGO_SECRET_KEY. */
  setting: z.string(),
  role: z.enum(['current', 'fallback']),
  line: z.int().min(1),
  fingerprint: z.string(),
  findings: z.array(keyFindingSchema),
  strength: keyStrengthSchema,
});
export type SettingsCandidate = z.infer<typeof settingsCandidateSchema>;

export const settingsReadingSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('read'),
    importId: z.string().max(100),
    fileName: z.string(),
    candidates: z.array(settingsCandidateSchema),
    /** Assignments that are there but not literal, with their line and why they were not read. */
    skipped: z.array(z.strictObject({ setting: z.string(), line: z.int().min(1), reason: z.string() })),
  }),
]);
export type SettingsReading = z.infer<typeof settingsReadingSchema>;
