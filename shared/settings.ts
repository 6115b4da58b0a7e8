// What a person can set. Kept in settings.json; nothing here is secret.
import { z } from 'zod';

export const settingsSchema = z.strictObject({
  /** Minutes without input anywhere on the system until the app locks itself; null: never by itself. */
  idleLockMinutes: z.int().min(1).max(1440).nullable(),
  /** Seconds until a copied result is cleared from the clipboard, if it is still there; null: it stays. */
  clipboardSeconds: z.int().min(5).max(3600).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** What Inspect begins with as max-age, in seconds. */
  defaultMaxAge: z.enum(['none', '3600', '86400', '1209600']),
  /** Days after which records leave the ledger; null: they stay. */
  ledgerRetentionDays: z.int().min(1).max(36_500).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  idleLockMinutes: 15,
  clipboardSeconds: 60,
  theme: 'system',
  defaultMaxAge: 'none',
  ledgerRetentionDays: null,
};
