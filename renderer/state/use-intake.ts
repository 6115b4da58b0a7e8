// What was found in something that holds many tokens: reads a paste or a file, holds the list, and hands on the value that is chosen.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Intake, IntakeValue } from '../../shared/intake.ts';
import { maxTokenLength } from '../../shared/limits.ts';
import { call, messageOf } from '../client.ts';
import { translator } from '../language.ts';
import { sentences } from '../wording/sentences.ts';
import { useHeld } from './lock-held.ts';
import { UnreadableFile, uploadIntake } from './upload-intake.ts';
import { useLatest } from './use-latest.ts';

const t = translator('intake');

export type Busy =
  /** The system's file dialog is open, or the main process reads what was chosen in it. */
  | 'choosing'
  | {
      /** What is read: a file's name, or "Pasted text"; with its place where there are several. */
      name: string;
      /** Bytes; `sent` equals `size` while the main process reads what it was sent. */
      sent: number;
      size: number;
    };

export interface Taken extends IntakeValue {
  /** The row it stands in; null when it was the only one, and no list is shown. */
  index: number | null;
  /** The pasted text it was taken from. */
  whole: string | null;
}

export interface IntakeState {
  /** The list to show. */
  list: Intake | null;
  problems: Intake['problems'];
  busy: Busy | null;
  failure: string | null;
  /** The value handed on last. */
  taken: Taken | null;
  /** Resolves to false when nothing was found in the text or it could not be read, so that it is to be taken as it stands. */
  readText: (text: string) => Promise<boolean>;
  readFiles: (files: readonly File[]) => Promise<void>;
  openFile: () => Promise<void>;
  choose: (index: number) => void;
  cancel: () => void;
  close: () => void;
  dismissProblems: () => void;
}

/** The person went on to something else meanwhile. */
const overtaken = Symbol('overtaken');

/** None of several files could be read; the message is for a person. */
class NothingRead extends Error {}

export function useIntake(onValue: (value: IntakeValue) => void): IntakeState {
  const [list, setList] = useHeld<Intake | null>('intake-list', null);
  const [problems, setProblems] = useHeld<Intake['problems']>('intake-problems', []);
  const [busy, setBusy] = useHeld<Busy | null>('intake-busy', null);
  // Still busy at the beginning: the lock came between.
  const [failure, setFailure] = useState(() => (busy === null ? null : t('reading.interrupted')));
  const [taken, setTaken] = useHeld<Taken | null>('intake-taken', null);
  const turn = useRef(0);
  const uploadId = useRef<string | null>(null);

  const chosen = useLatest(async (query: { intakeId: string; index: number }) => call('intake.value', query));
  useEffect(() => {
    if (!chosen.answer) return;
    setTaken({ ...chosen.answer.value, index: chosen.answer.query.index, whole: null });
    onValue(chosen.answer.value);
  }, [chosen.answer, onValue, setTaken]);

  const giveUp = useCallback(() => {
    turn.current += 1;
    // The main process drops what it holds of it; there is nothing a person could do about a failure here.
    if (uploadId.current !== null) void call('intake.cancel', { uploadId: uploadId.current }).catch(() => undefined);
    uploadId.current = null;
    setBusy(null);
  }, [setBusy]);
  useEffect(() => {
    setBusy(null);
    // The view is gone, with the lock for one: nothing more is sent.
    return giveUp;
  }, [giveUp, setBusy]);

  const actions = useMemo(() => {
    /** Runs one reading at a time, and shows why it failed. Null when it failed. */
    const reading = async <T>(run: (mine: () => boolean) => Promise<T>): Promise<T | null | typeof overtaken> => {
      giveUp();
      const started = turn.current;
      const mine = () => turn.current === started;
      setFailure(null);
      try {
        const result = await run(mine);
        return mine() ? result : overtaken;
      } catch (error) {
        if (!mine()) return overtaken;
        setFailure(error instanceof UnreadableFile || error instanceof NothingRead ? error.message : messageOf(error));
        return null;
      } finally {
        if (mine()) setBusy(null);
      }
    };

    const upload = async (file: File, mine: () => boolean, name = file.name, into?: string): Promise<Intake> => {
      const intake = await uploadIntake(file, {
        wanted: mine,
        into,
        onBegun: (id) => {
          uploadId.current = id;
        },
        onProgress: (sent) => setBusy({ name, sent, size: file.size }),
      });
      if (intake === null || !mine()) throw overtaken;
      uploadId.current = null;
      return intake;
    };

    /** One after the other into one list. A file that cannot be read keeps none of the others from it. */
    const uploadAll = async (files: readonly File[], mine: () => boolean): Promise<Intake> => {
      let intake: Intake | null = null;
      const problems: Intake['problems'] = [];
      for (const [at, file] of files.entries()) {
        try {
          const name = t('reading.oneOfSeveral', { name: file.name, at: at + 1, count: files.length });
          intake = await upload(file, mine, name, intake?.intakeId);
        } catch (error) {
          if (!mine()) throw overtaken;
          uploadId.current = null;
          const message =
            error instanceof UnreadableFile
              ? error.message
              : t('reading.failed', { name: file.name, reason: messageOf(error) });
          problems.push({ code: 'file-not-read', message });
        }
      }
      if (intake === null) throw new NothingRead(sentences(problems.map(({ message }) => message)));
      return { ...intake, problems: [...problems, ...intake.problems] };
    };

    /** A single value goes where values go; more of them become the list. */
    const deliver = async (intake: Intake, whole: string | null): Promise<void> => {
      const [only, ...more] = intake.rows;
      if (only && more.length === 0) {
        const value = await call('intake.value', { intakeId: intake.intakeId, index: only.index });
        setTaken({ ...value, index: null, whole });
        setProblems(intake.problems);
        onValue(value);
        return;
      }
      setList(intake);
      setTaken(null);
      setProblems(intake.problems);
    };

    return {
      async readText(text: string): Promise<boolean> {
        const done = await reading(async (mine) => {
          const intake =
            text.length > maxTokenLength
              ? await upload(new File([text], t('reading.pastedText')), mine)
              : await call('intake.readText', { text });
          if (!mine()) throw overtaken;
          if (intake.rows.length === 0 && text.length <= maxTokenLength) return false;
          await deliver(intake, text.length > maxTokenLength ? null : text);
          return true;
        });
        return done === overtaken || done === true;
      },
      async readFiles(files: readonly File[]): Promise<void> {
        const [only, ...more] = files;
        if (!only) return;
        await reading(async (mine) => {
          const intake = await (more.length === 0 ? upload(only, mine) : uploadAll(files, mine));
          if (mine()) await deliver(intake, null);
        });
      },
      async openFile(): Promise<void> {
        await reading(async (mine) => {
          setBusy('choosing');
          const intake = await call('intake.openFile', {});
          if (intake && mine()) await deliver(intake, null);
        });
      },
    };
  }, [giveUp, onValue, setBusy, setList, setProblems, setTaken]);

  const { ask } = chosen;
  const intakeId = list?.intakeId;
  const choose = useCallback(
    (index: number) => {
      if (intakeId !== undefined) ask({ intakeId, index });
    },
    [intakeId, ask],
  );
  const close = useCallback(() => {
    setList(null);
    setProblems([]);
    setTaken(null);
    ask(null);
  }, [ask, setList, setProblems, setTaken]);
  const dismissProblems = useCallback(() => setProblems([]), [setProblems]);
  const shownFailure = failure ?? chosen.failure;
  // The same object while nothing of it changes, so that typing does not draw the list anew.
  return useMemo(
    () => ({
      list,
      problems,
      busy,
      failure: shownFailure,
      taken,
      ...actions,
      choose,
      cancel: giveUp,
      close,
      dismissProblems,
    }),
    [list, problems, busy, shownFailure, taken, actions, choose, giveUp, close, dismissProblems],
  );
}

/** More than one bare token: a header, a command, a link, a page, a JSON text, several lines. */
export const mayHoldTokens = (text: string): boolean => /[\s;{<]|:\/\//.test(text.trim());
