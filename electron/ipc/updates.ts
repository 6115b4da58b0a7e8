import type { Channel } from '../../shared/contract.ts';
import type { UpdateDesk } from '../updates/update-desk.ts';
import type { Handlers } from './serve.ts';

export const updatesHandlers = (desk: UpdateDesk): Handlers<Extract<Channel, `updates.${string}`>> => ({
  'updates.state': () => desk.state(),
  'updates.check': () => desk.check(),
  'updates.download': () => desk.download(),
  'updates.cancel': () => desk.cancel(),
  'updates.install': () => desk.install(),
});
