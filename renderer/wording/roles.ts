// The part a key plays, by its place in the profile's order.

/** `index` 0 is the current key, 1… are fallbacks. */
export const roleOf = (index: number): string => (index === 0 ? 'Current' : `Fallback ${index}`);

/** For a button's name: "Move fallback 2 …". */
export const roleInSentence = (index: number): string => (index === 0 ? 'current key' : `fallback ${index}`);
