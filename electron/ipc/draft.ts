// What was typed in Inspect, kept here in memory so that it outlives the page's process. It is never written anywhere: tokens are
// credentials, and the page's own storages are files of the profile.
import type { Handlers } from './serve.ts';

export interface KeptDraft {
  handlers: Handlers<'window.saveDraft' | 'window.loadDraft'>;
  /** For a window that was closed: a new one starts empty. */
  forget(): void;
}

export function keepDraft(): KeptDraft {
  let kept: string | null = null;
  return {
    handlers: {
      'window.saveDraft': ({ draft }) => {
        kept = draft;
        return {};
      },
      'window.loadDraft': () => ({ draft: kept }),
    },
    forget() {
      kept = null;
    },
  };
}
