/** The only origin the window ever shows; served from the app's own files by electron/shell/app-scheme.ts. */
export const appScheme = 'app';
export const appOrigin = 'app://countersign';
