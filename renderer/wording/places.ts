// The places a key can be kept in: word, icon, and what keeping it there means.
import { LockKeyhole, type LucideIcon, MemoryStick, Vault } from 'lucide-react';
import type { BackEnd, KeychainState, KeyRing } from '../../shared/keys.ts';
import { translator } from '../language.ts';

const t = translator('words');

export const placeIcons: Record<BackEnd, LucideIcon> = { keychain: LockKeyhole, vault: Vault, memory: MemoryStick };

/** The place's name, as a list or a badge shows it. */
export const placeName = (backEnd: BackEnd, keychain: KeychainState): string =>
  backEnd === 'keychain' ? keychain.name : t(`places.name.${backEnd}`);

export function placeMeaning(backEnd: BackEnd, { keychain, vault }: Pick<KeyRing, 'keychain' | 'vault'>): string {
  if (backEnd === 'keychain') return t(`places.keychain.${keychain.state}`);
  return backEnd === 'vault' ? t(`places.vault.${vault.state}`) : t('places.memory');
}
