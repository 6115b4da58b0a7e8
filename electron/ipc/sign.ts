import type { Issuer } from '../issue/issuer.ts';
import type { Handlers } from './serve.ts';

export const signHandlers = (issuer: Issuer): Handlers<'sign.sign'> => ({
  'sign.sign': (request) => issuer.sign(request),
});
