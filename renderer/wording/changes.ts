// What a fix changes, in a few words each; the codes are the diagnosis's own.
const words: Record<string, string> = {
  salt: 'Another salt',
  'cookie-name': 'Another cookie name',
  derivation: 'The other derivation',
  key: 'Another key',
  algorithm: 'Another hash algorithm',
  'percent-encoding': 'Percent-encoding undone',
  quoting: 'Quotes taken off',
  'octal-escapes': 'Octal escapes undone',
  padding: 'Padding mended',
  whitespace: 'Whitespace taken out',
  separator: 'Another separator',
  'header-name': 'Header name taken off',
  family: 'Another kind of token',
};

/** A code this version does not know is shown as it is. */
export const changeWords = (code: string): string => words[code] ?? code.replaceAll('-', ' ');
