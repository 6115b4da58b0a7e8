// What electron-updater, the network and the system say about a failure, as a sentence.
import { translator } from '../language.ts';
import { errorCode } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { UpdatesError, type UpdatesErrorCode } from './errors.ts';

const t = translator('updates');

const sentences = {
  'updates-off': 'failure.off',
  'updates-unavailable': 'failure.unavailable',
  'updates-answer-unusable': 'failure.answerUnusable',
  'updates-not-signed': 'failure.notSigned',
  'updates-damaged': 'failure.damaged',
  'updates-nothing-found': 'failure.nothingFound',
  'updates-not-installed': 'failure.notInstalled',
  'updates-busy': 'failure.busy',
  'updates-failed': 'failure.failed',
} as const satisfies Record<Exclude<UpdatesErrorCode, 'updates-no-answer' | 'updates-not-stored'>, string>;

/** In the language spoken now. */
export function updatesError(code: UpdatesErrorCode, host: string | null, cause?: unknown): UpdatesError {
  return new UpdatesError(code, sentence(code, host, cause), { cause });
}

function sentence(code: UpdatesErrorCode, host: string | null, cause: unknown): string {
  if (code === 'updates-no-answer') return t('failure.noAnswer', { host: host ?? '' });
  if (code === 'updates-not-stored') return t('failure.notStored', { reason: systemReason(cause) });
  return t(sentences[code]);
}

const unusable = new Set([
  'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND',
  'ERR_UPDATER_INVALID_UPDATE_INFO',
  'ERR_UPDATER_INVALID_VERSION',
  'ERR_UPDATER_NO_CHECKSUM',
  'ERR_UPDATER_NO_FILES_PROVIDED',
  'ERR_UPDATER_ZIP_FILE_NOT_FOUND',
  'ERR_UPDATER_WEB_INSTALLER_DISABLED',
]);
const disk = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EISDIR', 'ENOTDIR']);
const network =
  /^(HTTP_ERROR_\d+|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_\w+|DEPTH_ZERO\w+|SELF_SIGNED\w+|UNABLE_TO\w+|ERR_TLS\w+)$/;

/** Codes are electron-updater's, Node's and Chromium's; where there is none, its message has to do. */
export function codeOf(error: unknown): UpdatesErrorCode {
  if (error instanceof UpdatesError) return error.code;
  const code = errorCode(error) ?? '';
  const message = error instanceof Error ? error.message : '';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'updates-damaged';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE' || /code signature/i.test(message)) return 'updates-not-signed';
  if (unusable.has(code)) return 'updates-answer-unusable';
  if (disk.has(code)) return 'updates-not-stored';
  if (network.test(code) || /^net::|^Cannot download|timed out|aborted|socket hang up/.test(message))
    return 'updates-no-answer';
  return 'updates-failed';
}
