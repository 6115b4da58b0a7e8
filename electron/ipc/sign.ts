import type { Channel } from '../../shared/contract.ts';
import type { Issuer } from '../issue/issuer.ts';
import type { Resigner } from '../issue/resigner.ts';
import type { Handlers } from './serve.ts';

type SignChannel = Extract<Channel, `sign.${string}`>;

export const signHandlers = (issuer: Issuer, resigner: Resigner): Handlers<SignChannel> => ({
  'sign.sign': (request) => issuer.sign(request),
  'sign.resign': (request) => resigner.resign(request),
});
