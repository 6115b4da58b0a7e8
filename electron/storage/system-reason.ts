// Why the system refused something about a file, in a few words. A worker that does not speak sends the code instead.
import { translator } from '../language.ts';
import { errorCode } from './set-aside.ts';

const t = translator('storage');

/** As they are known to need a word of their own. */
const known = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EISDIR', 'ENOTDIR'] as const;

/** To stand in parentheses, or after a colon. */
export const systemReason = (error: unknown): string => reasonOfCode(errorCode(error));

/** `code`: as Node names the system's errors. */
export function reasonOfCode(code: string | undefined): string {
  const reason = known.find((name) => name === code);
  return reason ? t(reason) : (code ?? t('unknown'));
}
