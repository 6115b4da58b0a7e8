// What a person can set. Kept in settings.json; nothing here is secret.
import { z } from 'zod';
import { languages } from './language.ts';

export const settingsSchema = z.strictObject({
  /** Minutes without input anywhere on the system until the app locks itself; null: never by itself. */
  idleLockMinutes: z.int().min(1).max(1440).nullable(),
  /** Seconds until a copied result is cleared from the clipboard, if it is still there; null: it stays. */
  clipboardSeconds: z.int().min(5).max(3600).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', ...languages]),
  /** What Inspect begins with as max-age, in seconds. */
  defaultMaxAge: z.enum(['none', '3600', '86400', '1209600']),
  /** Days after which records leave the ledger; null: they stay. */
  ledgerRetentionDays: z.int().min(1).max(36_500).nullable(),
  /** Whether the app may ask the network for new versions. `ask`: not yet answered, and so no. */
  updates: z.enum(['ask', 'off', 'on']),
});
export type Settings = z.infer<typeof settingsSchema>;

/** `system` has been looked up by then. */
export const spokenSchema = z.strictObject({ language: z.enum(languages) });

/** What a person is shown of a file with settings before anything is changed by it. */
export const settingsPreviewSchema = z.strictObject({
  fileName: z.string(),
  /** What would be set: what is other than now. */
  change: settingsSchema.partial(),
  /** Settings in it that are as they are here already. */
  same: z.int(),
  /** Names in it that this release has no setting for, in the clear, shortened; they are left out. */
  unknown: z.array(z.string()),
  /** Settings in it whose value cannot be set. As long as there is one, nothing of the file may be. */
  refused: z.array(
    z.strictObject({
      setting: settingsSchema.keyof(),
      /** As it stands in the file, shortened. */
      given: z.string(),
    }),
  ),
});
export type SettingsPreview = z.infer<typeof settingsPreviewSchema>;

export { defaultSettings } from './default-settings.ts';
