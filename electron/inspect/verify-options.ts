// An inspection's request as the core takes it.
import type { InspectRequest } from '../../shared/inspection.ts';
import { type FormatId, formatIds, type SigningIdentity, type VerifyOptions } from '../signing/formats.ts';

/** Only the chosen profile's keys, where one was chosen. */
export function toVerifyOptions(
  request: InspectRequest,
  identities: readonly SigningIdentity[],
  now: number,
): VerifyOptions {
  const { account } = request;
  return {
    identities: identities.filter(({ id }) => !request.profileId || id === request.profileId),
    format: formatIds.find((id): id is FormatId => id === request.format),
    name: request.cookieName ?? undefined,
    salt: request.salt ?? undefined,
    algorithm: request.algorithm,
    derivation: request.derivation,
    sep: request.sep,
    maxAge: request.maxAge ?? undefined,
    ...(account && {
      account: { ...account, lastLogin: account.lastLogin.trim() || null },
      utcOffsetMinutes: account.utcOffsetMinutes,
    }),
    now,
  };
}
