// The values looked at last in Inspect, to come back to. In this window's memory only.
import type { InspectDraft } from './inspect-draft.ts';
import { createStore, type Store } from './store.ts';

export interface RecentToken {
  text: string;
  cookieName: string;
  salt: string;
}

const KEPT = 12;
/** Characters: less is a word that is being typed, more is a file. */
const SHORTEST = 16;
const LONGEST = 64 * 1024;
/** More characters than this at once were pasted, dropped or filled in. */
const TYPED = 8;

export interface RecentTokens {
  store: Store<{ tokens: readonly RecentToken[] }>;
  /** Returns the function that ends it. */
  watch: () => () => void;
}

/** Newest first. What is typed letter by letter is not among them: each letter would be another value. */
export function createRecentTokens(draft: Store<InspectDraft>): RecentTokens {
  const store = createStore<{ tokens: readonly RecentToken[] }>({ tokens: [] });
  return {
    store,
    watch() {
      let last = draft.get().text;
      return draft.subscribe(() => {
        const { text, cookieName, salt } = draft.get();
        const before = last;
        last = text;
        if (!cameWhole(before, text)) return;
        store.set(({ tokens }) => ({
          tokens: [{ text, cookieName, salt }, ...tokens.filter((token) => token.text !== text)].slice(0, KEPT),
        }));
      });
    },
  };
}

function cameWhole(before: string, text: string): boolean {
  const { length } = text.trim();
  if (length < SHORTEST || length > LONGEST) return false;
  let start = 0;
  while (start < text.length && text[start] === before[start]) start += 1;
  let end = 0;
  while (end < text.length - start && text.at(-1 - end) === before.at(-1 - end)) end += 1;
  return text.length - start - end > TYPED;
}
