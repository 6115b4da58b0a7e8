/** The settings cannot be saved. What was saved before is unharmed, and the settings in use are those that were. */
export class SettingsError extends Error {
  readonly code: 'preferences-not-written' | 'preferences-not-writable';

  constructor(code: SettingsError['code'], message: string) {
    super(message);
    this.name = 'SettingsError';
    this.code = code;
  }
}
