// What jsdom lacks and the components use.

// CSS.escape: React Aria finds its items by key with it.
globalThis.CSS ??= {
  escape: (text: string) => text.replace(/[^\w-]|^\d/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `),
} as typeof CSS;
