/** A channel's or event's name on Electron's IPC, set apart from Electron's own. */
export const wireName = (name: string) => `countersign:${name}`;
