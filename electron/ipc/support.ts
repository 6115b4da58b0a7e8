import type { Channel } from '../../shared/contract.ts';
import type { SupportLock } from '../links/support-lock.ts';
import type { Handlers } from './serve.ts';

type SupportChannel = Extract<Channel, `support.${string}`>;

export const supportHandlers = (support: SupportLock): Handlers<SupportChannel> => ({
  'support.state': () => support.shown(),
  'support.lock': ({ recipeIds }) => support.lock(recipeIds),
  'support.unlock': () => support.unlock(),
});
