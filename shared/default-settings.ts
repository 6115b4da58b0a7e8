// Apart from the schemas, so that the window does not carry the schema library.
import type { Settings } from './settings.ts';

export const defaultSettings: Settings = {
  idleLockMinutes: 15,
  clipboardSeconds: 60,
  theme: 'system',
  language: 'system',
  defaultMaxAge: 'none',
  ledgerRetentionDays: null,
  updates: 'ask',
};
