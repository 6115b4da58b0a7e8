// What a fix changes, in a few words each; the codes are the diagnosis's own.
import { translator } from '../language.ts';

const t = translator('words');

const words: Record<string, () => string> = {
  salt: () => t('changes.salt'),
  'cookie-name': () => t('changes.cookieName'),
  derivation: () => t('changes.derivation'),
  key: () => t('changes.key'),
  algorithm: () => t('changes.algorithm'),
  'percent-encoding': () => t('changes.percentEncoding'),
  quoting: () => t('changes.quoting'),
  'octal-escapes': () => t('changes.octalEscapes'),
  padding: () => t('changes.padding'),
  whitespace: () => t('changes.whitespace'),
  separator: () => t('changes.separator'),
  'header-name': () => t('changes.headerName'),
  family: () => t('changes.family'),
};

/** A code this version does not know is shown as it is. */
export const changeWords = (code: string): string => words[code]?.() ?? code.replaceAll('-', ' ');
