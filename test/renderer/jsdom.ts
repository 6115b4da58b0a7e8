// What jsdom lacks and the components use.

// CSS.escape: React Aria finds its items by key with it.
globalThis.CSS ??= {
  escape: (text: string) => text.replace(/[^\w-]|^\d/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `),
} as typeof CSS;

// Scrolling: there is nothing to scroll.
HTMLElement.prototype.scrollIntoView ??= () => {};

// Sizes do not change: there is nothing to tell of.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Sizes: jsdom lays nothing out, and a virtualised list draws only what is within its own.
Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => 500 },
  clientHeight: { configurable: true, get: () => 400 },
});
