import type { Channel } from '../../shared/contract.ts';
import type { SharingDesk } from '../sharing/sharing-desk.ts';
import type { Handlers } from './serve.ts';

type SharingChannel = Extract<Channel, `sharing.${string}`>;

export const sharingHandlers = (desk: SharingDesk): Handlers<SharingChannel> => ({
  'sharing.export': (request) => desk.export(request),
  'sharing.open': () => desk.open(),
  'sharing.openWithIdentity': (request) => desk.openWithIdentity(request),
  'sharing.import': (request) => desk.import(request),
  'sharing.discard': (request) => {
    desk.discard(request);
    return {};
  },
});
