// The window shows notices where it shows the keys; those about other files of the app stand among them.
import type { Notice } from '../../shared/keys.ts';
import type { Handlers } from './serve.ts';

export interface NoticeSource {
  notices(): Promise<Notice[]>;
  dismiss(code: string): Promise<void>;
}

export const withNotices = <H extends Handlers<'keys.list' | 'keys.dismissNotice'>>(
  handlers: H,
  sources: readonly NoticeSource[],
): H => ({
  ...handlers,
  'keys.list': async (request) => {
    const [ring, ...notices] = await Promise.all([
      handlers['keys.list'](request),
      ...sources.map((source) => source.notices()),
    ]);
    return { ...ring, notices: [...ring.notices, ...notices.flat()] };
  },
  'keys.dismissNotice': async (request) => {
    await Promise.all(sources.map((source) => source.dismiss(request.code)));
    return await handlers['keys.dismissNotice'](request);
  },
});
