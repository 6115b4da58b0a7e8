import type { Channel } from '../../shared/contract.ts';
import type { RotationDesk } from '../rotation/rotation-desk.ts';
import type { Handlers } from './serve.ts';

type RotationChannel = Extract<Channel, `rotation.${string}`>;

export const rotationHandlers = (desk: RotationDesk): Handlers<RotationChannel> => ({
  'rotation.lines': (request) => desk.lines(request),
  'rotation.check': (request) => desk.check(request),
});
