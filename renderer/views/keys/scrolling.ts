// A list of keys in a dialog scrolls once it is long: by keyboard, too.

/** As many as fit without scrolling. */
const shownAtOnce = 5;

export const scrolling = (keys: number): { tabIndex?: 0 } => (keys > shownAtOnce ? { tabIndex: 0 } : {});
