import type { DeepLinks } from '../shell/deep-link.ts';
import type { Handlers } from './serve.ts';

export const linkHandlers = (links: DeepLinks): Handlers<'link.take'> => ({
  'link.take': () => ({ token: links.take() }),
});
