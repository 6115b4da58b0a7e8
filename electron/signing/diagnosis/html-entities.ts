// The entities that an HTML serialiser puts into attributes and text, and those for the characters of a signed value.

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  period: '.',
  lowbar: '_',
  equals: '=',
  plus: '+',
  percnt: '%',
  comma: ',',
  semi: ';',
  sol: '/',
  nbsp: '\u00a0',
  shy: '\u00ad',
};

/** Decoded once; what is no entity stays. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(\w{2,8}));/g, (entity, decimal, hexadecimal, name: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? entity) : entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : entity;
  });
