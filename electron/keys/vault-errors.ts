// What can go wrong with the vault, in words for a person.
import { translator } from '../language.ts';
import { BackEndError } from './errors.ts';
import type { VaultFailure } from './vault-worker.ts';

export type VaultTrouble = Exclude<VaultFailure, 'wrong-passphrase'> | 'locked' | 'absent';

const t = translator('vault');

/** `detail`: the file's path, or why the system refused. Never anything that was read. */
export function vaultError(trouble: VaultTrouble, detail = ''): BackEndError {
  return new BackEndError(`vault-${trouble}`, t(`trouble.${trouble}`, { detail }));
}
