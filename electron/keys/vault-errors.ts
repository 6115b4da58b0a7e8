// What can go wrong with the vault, in words for a person.
import { BackEndError } from './errors.ts';
import type { VaultFailure } from './vault-worker.ts';

export type VaultTrouble = Exclude<VaultFailure, 'wrong-passphrase'> | 'locked' | 'absent';

export function vaultError(trouble: VaultTrouble, detail = ''): BackEndError {
  return new BackEndError(`vault-${trouble}`, explain(trouble, detail));
}

/** `detail`: the file's path, or why the system refused. Never anything that was read. */
function explain(trouble: VaultTrouble, detail: string): string {
  switch (trouble) {
    case 'locked':
      return 'The vault is locked and stays so without its passphrase. Nothing was changed and the keys in it are unharmed; try again and give the passphrase.';
    case 'absent':
      return 'There is no vault yet. Nothing was changed; one is made when the first key is stored in it.';
    case 'damaged':
      return `The vault’s file is damaged, or is no vault: ${detail}. It was left as it is, and keys in the keychain are unharmed; put a good copy of it back, or move it away to start a new vault.`;
    case 'newer':
      return `The vault was saved by a newer Countersign: ${detail}. The file was left untouched and the keys in it are unharmed; update this app to use them.`;
    case 'unreadable':
      return `The vault’s file cannot be read (${detail}). It was left as it is and the keys in it are unharmed; allow reading it and try again.`;
    case 'changed':
      return 'The vault’s file was replaced by another while the vault was open. Nothing was written over it; close the vault, unlock it again and repeat what you did.';
    case 'not-written':
      return `The vault could not be saved (${detail}). What was saved before is unharmed; make room or allow writing and try again.`;
    case 'failed':
      return 'The vault stopped in the middle of what it did. Its file is whole; unlock it again, look at what is there and try again.';
  }
}
