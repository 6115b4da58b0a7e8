import type { Channel } from '../../shared/contract.ts';
import { LinkDesk, type LinkDeskOptions } from '../links/link-desk.ts';
import type { Handlers } from './serve.ts';

type LinksChannel = Extract<Channel, `links.${string}`>;

export function linksHandlers(options: LinkDeskOptions): Handlers<LinksChannel> {
  const desk = new LinkDesk(options);
  return {
    'links.preview': (request) => desk.preview(request),
    'links.issue': (request) => desk.issue(request),
    'links.check': (request) => desk.check(request),
  };
}
