/** The only origin the main window ever shows; served from the app's own files by electron/shell/app-scheme.ts. */
export const appScheme = 'app';
export const appOrigin = 'app://countersign';
/** The passphrase window's. An origin of its own gives it a process of its own, and nothing that the main window may ask for. */
export const passphraseOrigin = 'app://passphrase';
