// Chromium's profile lives beside the app's data, and remembers nothing a person typed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  signin: { allowed: false },
  profile: { password_manager_enabled: false, exit_type: 'Normal', exited_cleanly: true },
  savefile: { default_directory: '' },
};
type Preferences = { [name: string]: unknown };

/** @returns the profile folder, made ready for a start. */
export function prepareProfile(userData: string): string {
  const profile = join(userData, 'chromium-profile');
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'Preferences');
  writeFileSync(file, JSON.stringify(merge(read(file), preferences)), { mode: 0o600 });
  // Session restore would keep what stands in the form fields; where a file stands in its folder's place it keeps nothing.
  for (const name of ['Sessions', 'Sessions_Encrypted']) {
    try {
      writeFileSync(join(folder, name), '', { flag: 'wx' });
    } catch {
      // It stands there already.
    }
  }
  return profile;
}

function read(file: string): Preferences {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function merge(base: Preferences, over: Preferences): Preferences {
  const merged = { ...base };
  for (const [name, value] of Object.entries(over)) {
    const isGroup = typeof value === 'object' && value !== null;
    merged[name] = isGroup ? merge((base[name] ?? {}) as Preferences, value as Preferences) : value;
  }
  return merged;
}
