// What a Django version accepts. A version without a patch number stands for the newest of its series.

import type { Algorithm } from '../hashes.ts';
import type { Derivation } from './signed-cookie.ts';

export interface VersionPolicy {
  /** In the order in which Django tries them. */
  algorithms: Algorithm[];
  cookieDerivations: Derivation[];
}

/** The policy of a version such as "5.2" or "4.2.11"; of an unknown one, everything any version accepts. */
export function versionPolicy(djangoVersion: string | undefined): VersionPolicy {
  const match = versionParts(djangoVersion);
  if (match === null) return { algorithms: ['sha256', 'sha1'], cookieDerivations: ['v2', 'legacy'] };
  const series = seriesNumber(match);
  const patch = match[3] === undefined ? Number.POSITIVE_INFINITY : Number(match[3]);
  return { algorithms: algorithmsOf(series), cookieDerivations: derivationsOf(series, patch) };
}

function algorithmsOf(series: number): VersionPolicy['algorithms'] {
  if (series < 301) return ['sha1'];
  return series < 400 ? ['sha256', 'sha1'] : ['sha256'];
}

function derivationsOf(series: number, patch: number): VersionPolicy['cookieDerivations'] {
  if (series >= 601) return ['v2'];
  const hasV2 = (series === 502 && patch >= 15) || (series === 600 && patch >= 6);
  return hasV2 ? ['v2', 'legacy'] : ['legacy'];
}

/** A version's series as a number that can be compared: 302 for "3.2.25"; undefined for an unknown one. */
export function seriesOf(djangoVersion: string | undefined): number | undefined {
  const match = versionParts(djangoVersion);
  return match === null ? undefined : seriesNumber(match);
}

const versionParts = (djangoVersion: string | undefined) => /^\s*v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(djangoVersion ?? '');

const seriesNumber = (match: RegExpExecArray): number => Number(match[1]) * 100 + Number(match[2]);
