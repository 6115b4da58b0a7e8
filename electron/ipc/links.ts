import type { Channel } from '../../shared/contract.ts';
import type { LinkDesk } from '../links/link-desk.ts';
import type { Handlers } from './serve.ts';

type LinksChannel = Extract<Channel, `links.${string}`>;

export const linksHandlers = (desk: LinkDesk): Handlers<LinksChannel> => ({
  'links.preview': (request) => desk.preview(request),
  'links.issue': (request) => desk.issue(request),
  'links.check': (request) => desk.check(request),
});
