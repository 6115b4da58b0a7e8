import type { Channel } from '../../shared/contract.ts';
import { createIssuer, type IssuerOptions } from '../issue/issuer.ts';
import { createResigner, type ResignerOptions } from '../issue/resigner.ts';
import type { Handlers } from './serve.ts';

type SignChannel = Extract<Channel, `sign.${string}`>;

export function signHandlers(options: IssuerOptions & ResignerOptions): Handlers<SignChannel> {
  const issuer = createIssuer(options);
  const resigner = createResigner(options);
  return {
    'sign.sign': (request) => issuer.sign(request),
    'sign.resign': (request) => resigner.resign(request),
  };
}
