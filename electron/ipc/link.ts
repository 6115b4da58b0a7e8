import type { Handlers } from './serve.ts';

export const linkHandlers = (links: { take(): string | null }): Handlers<'link.take'> => ({
  'link.take': () => ({ token: links.take() }),
});
