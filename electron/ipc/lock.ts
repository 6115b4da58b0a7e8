import type { Channel } from '../../shared/contract.ts';
import type { AppLock } from '../lock/app-lock.ts';
import type { Handlers } from './serve.ts';

type LockChannel = Extract<Channel, `lock.${string}`>;

export const lockHandlers = (lock: AppLock): Handlers<LockChannel> => ({
  'lock.state': () => lock.state,
  'lock.lock': () => lock.lock('asked'),
  'lock.unlock': () => lock.unlock(),
});
