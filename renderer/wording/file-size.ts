// A file's size as file managers say it.
import { translator } from '../language.ts';
import { perLanguage } from './per-language.ts';

const t = translator('words');
const number = perLanguage((spoken) => new Intl.NumberFormat(spoken, { maximumFractionDigits: 1 }));
/** The same in every language. */
const units = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** "12 bytes", "1.4 MiB". */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return t('bytes', { count: bytes });
  let size = bytes / 1024;
  let step = 0;
  while (size >= 1024 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${number().format(size)} ${units[step]}`;
}
