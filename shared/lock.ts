// The lock: while it is on, the main process answers nothing but what the lock screen needs, and holds no decrypted key.
import { z } from 'zod';

/** What locked the app. */
export const lockReasonSchema = z.enum(['asked', 'idle', 'screen-locked', 'suspended', 'user-switched']);
export type LockReason = z.infer<typeof lockReasonSchema>;

export const lockStateSchema = z.strictObject({
  /** Null while the app is not locked. */
  reason: lockReasonSchema.nullable(),
  /** What unlocking asks for: a finger on the sensor, the vault's passphrase, or no more than a click (the keychain's own lock then guards the keys). */
  unlockBy: z.enum(['touch-id', 'passphrase', 'click']),
});
export type LockState = z.infer<typeof lockStateSchema>;
