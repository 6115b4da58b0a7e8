import type { Channel } from '../../shared/contract.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Handlers } from './serve.ts';

type VaultChannel = Extract<Channel, `vault.${string}`>;

export const vaultHandlers = (
  store: Pick<KeyStore, 'unlockVault' | 'closeVault' | 'changeVaultPassphrase'>,
): Handlers<VaultChannel> => ({
  'vault.unlock': async () => ({ done: await store.unlockVault() }),
  'vault.close': async () => {
    await store.closeVault();
    return {};
  },
  'vault.changePassphrase': async () => ({ done: await store.changeVaultPassphrase() }),
});
