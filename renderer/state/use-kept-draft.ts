// Has the main process hold what is typed in Inspect, so that it is there again when the page had to be loaded anew.
import { useEffect } from 'react';
import { call } from '../client.ts';
import { emptyInspectDraft, type InspectDraft, isUntouched } from './inspect-draft.ts';
import type { Store } from './store.ts';

export function useKeptDraft(store: Store<InspectDraft>): void {
  useEffect(() => {
    let unsubscribe: (() => void) | undefined;
    let ended = false;
    const start = async () => {
      // Without it nothing is lost but what a crash would take.
      const { draft } = await call('window.loadDraft', {}).catch(() => ({ draft: null }));
      if (ended) return;
      // What was typed meanwhile counts more.
      if (draft !== null && isUntouched(store.get())) store.set(restored(draft));
      unsubscribe = store.subscribe(() => void save(store));
      if (!isUntouched(store.get())) void save(store);
    };
    void start();
    return () => {
      ended = true;
      unsubscribe?.();
    };
  }, [store]);
}

/** At most one on its way, and the newest last, however fast somebody types. */
const saving = new WeakMap<Store<InspectDraft>, { again: boolean }>();

async function save(store: Store<InspectDraft>): Promise<void> {
  const running = saving.get(store);
  if (running) {
    running.again = true;
    return;
  }
  const state = { again: true };
  saving.set(store, state);
  while (state.again) {
    state.again = false;
    // The account's fields are promised to stay in this window.
    const draft: InspectDraft = { ...store.get(), account: emptyInspectDraft.account };
    await call('window.saveDraft', { draft: JSON.stringify(draft) }).catch(() => {});
  }
  saving.delete(store);
}

/** Only what this page itself had handed over, so its shape is known. */
const restored = (draft: string): InspectDraft => ({ ...emptyInspectDraft, ...(JSON.parse(draft) as InspectDraft) });
