// Who still accepts what Django signed with sha1 before 3.1.
import type { FindOptions, SigningIdentity } from '../../format.ts';
import { versionPolicy } from '../version.ts';

/** Until 3.2; a hash that is asked for counts whatever the version. */
export const acceptsSha1 = ({ djangoVersion }: SigningIdentity, { algorithm }: FindOptions): boolean =>
  algorithm === undefined ? versionPolicy(djangoVersion).algorithms.includes('sha1') : algorithm === 'sha1';
