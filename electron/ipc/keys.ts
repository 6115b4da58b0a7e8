import type { Channel } from '../../shared/contract.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Handlers } from './serve.ts';

type KeysChannel = Extract<Channel, `keys.${string}`>;

export const keysHandlers = (store: KeyStore): Handlers<KeysChannel> => ({
  'keys.list': () => store.list(),
  'keys.unlock': async () => {
    await store.unlock();
    return {};
  },
  'keys.readSettings': () => store.readSettings(),
  'keys.createProfile': (request) => store.createProfile(request),
  'keys.updateProfile': (request) => store.updateProfile(request),
  'keys.deleteProfile': async (request) => {
    await store.deleteProfile(request);
    return {};
  },
  'keys.addKey': (request) => store.addKey(request),
  'keys.reorderKeys': (request) => store.reorderKeys(request),
  'keys.deleteKey': (request) => store.deleteKey(request),
  'keys.moveKeys': (request) => store.moveKeys(request),
  'keys.addExample': () => store.addExample(),
  'keys.dismissNotice': (request) => {
    store.dismissNotice(request);
    return {};
  },
});
