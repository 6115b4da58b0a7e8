// What was entered and issued in Links, by recipe. Kept by the view, so that another recipe in between loses nothing.
import { useCallback, useMemo } from 'react';
import { systemTimeZone } from '../wording/time-zones.ts';
import { type CheckDraft, emptyCheckDraft, emptyLinkDraft, type Issued, type LinkDraft } from './link-draft.ts';
import { useHeld } from './lock-held.ts';

export type LinkTask = 'issue' | 'check';

export interface LinkDesk {
  task: LinkTask;
  setTask: (task: LinkTask) => void;
  draft: (recipeId: string) => LinkDraft;
  change: (recipeId: string, how: (last: LinkDraft) => LinkDraft) => void;
  check: (recipeId: string) => CheckDraft;
  changeCheck: (recipeId: string, how: (last: CheckDraft) => CheckDraft) => void;
  /** The recipient's; the same for all recipes. */
  timeZone: string;
  setTimeZone: (timeZone: string) => void;
  /** The last link only: this window remembers no others. */
  issued: Issued | null;
  setIssued: (issued: Issued | null) => void;
}

export function useLinkDesk(): LinkDesk {
  const [task, setTask] = useHeld<LinkTask>('links-task', 'issue');
  const [drafts, setDrafts] = useHeld<Record<string, LinkDraft>>('links-drafts', {});
  const [checks, setChecks] = useHeld<Record<string, CheckDraft>>('links-checks', {});
  const [timeZone, setTimeZone] = useHeld('links-time-zone', systemTimeZone);
  const [issued, setIssued] = useHeld<Issued | null>('links-issued', null);

  const change = useCallback(
    (id: string, how: (last: LinkDraft) => LinkDraft) =>
      setDrafts((all) => ({ ...all, [id]: how(all[id] ?? emptyLinkDraft) })),
    [setDrafts],
  );
  const changeCheck = useCallback(
    (id: string, how: (last: CheckDraft) => CheckDraft) =>
      setChecks((all) => ({ ...all, [id]: how(all[id] ?? emptyCheckDraft) })),
    [setChecks],
  );
  return useMemo<LinkDesk>(
    () => ({
      task,
      setTask,
      draft: (id) => drafts[id] ?? emptyLinkDraft,
      change,
      check: (id) => checks[id] ?? emptyCheckDraft,
      changeCheck,
      timeZone,
      setTimeZone,
      issued,
      setIssued,
    }),
    [task, setTask, drafts, change, checks, changeCheck, timeZone, setTimeZone, issued, setIssued],
  );
}
