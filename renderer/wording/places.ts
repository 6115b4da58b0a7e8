// The places a key can be kept in: word, icon, and what keeping it there means.
import { LockKeyhole, type LucideIcon, MemoryStick, Vault } from 'lucide-react';
import type { BackEnd, KeychainState, KeyRing, VaultState } from '../../shared/keys.ts';

export const placeIcons: Record<BackEnd, LucideIcon> = { keychain: LockKeyhole, vault: Vault, memory: MemoryStick };

/** The place's name, as a list or a badge shows it. */
export const placeName = (backEnd: BackEnd, keychain: KeychainState): string =>
  ({ keychain: keychain.name, vault: 'Vault', memory: 'Memory only' })[backEnd];

/** In a sentence: "… will be removed from the vault". */
export const placeInSentence = (backEnd: BackEnd, keychain: KeychainState): string =>
  ({ keychain: keychain.name, vault: 'the vault', memory: 'memory' })[backEnd];

const keychainMeaning: Record<KeychainState['state'], string> = {
  available: 'This system’s own keychain, encrypted and there after a restart.',
  locked: 'Locked at the moment; the system asks for its password.',
  unavailable: 'Not available at the moment.',
};

const vaultMeaning: Record<VaultState['state'], string> = {
  absent: 'A file encrypted with a passphrase of yours. It is made now, at its first use.',
  locked: 'The file encrypted with your passphrase, which is asked for.',
  open: 'The file encrypted with your passphrase; open at the moment.',
  unavailable: 'Not available at the moment.',
};

export const placeMeaning = (backEnd: BackEnd, { keychain, vault }: Pick<KeyRing, 'keychain' | 'vault'>): string =>
  ({
    keychain: keychainMeaning[keychain.state],
    vault: vaultMeaning[vault.state],
    memory: 'Written nowhere; gone when the app quits.',
  })[backEnd];
