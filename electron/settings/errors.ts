/** The settings cannot be saved, exported or read from a file. What was saved before is unharmed, and the settings in use are those that were. */
export class SettingsError extends Error {
  readonly code:
    | 'preferences-not-written'
    | 'preferences-not-writable'
    | 'settings-not-exported'
    | 'settings-file-unreadable'
    | 'settings-file-too-large'
    | 'not-settings'
    | 'settings-newer-version';

  constructor(code: SettingsError['code'], message: string) {
    super(message);
    this.name = 'SettingsError';
    this.code = code;
  }
}
