// What was found in something that holds many tokens: reads a paste or a file, holds the list, and hands on the value that is chosen.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { chunkSize, type Intake, type IntakeValue } from '../../shared/intake.ts';
import { maxTokenLength } from '../../shared/limits.ts';
import { call, messageOf } from '../client.ts';
import { useLatest } from './use-latest.ts';

export interface Busy {
  /** What is read: a file's name, or "Pasted text". */
  name: string;
  /** Bytes; `sent` equals `size` while the main process reads what it was sent. */
  sent: number;
  size: number;
}

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

const unreadable = (name: string) =>
  `“${name}” could not be read. Nothing was taken over; see that it is a file, not a folder, and try again.`;

export function useIntake(onValue: (value: IntakeValue) => void): IntakeState {
  const [list, setList] = useState<Intake | null>(null);
  const [problems, setProblems] = useState<Intake['problems']>([]);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const turn = useRef(0);
  const uploadId = useRef<string | null>(null);

  const chosen = useLatest(async (query: { intakeId: string; index: number }) => call('intake.value', query));
  useEffect(() => {
    if (!chosen.answer) return;
    setTaken({ ...chosen.answer.value, index: chosen.answer.query.index, whole: null });
    onValue(chosen.answer.value);
  }, [chosen.answer, onValue]);

  const giveUp = useCallback(() => {
    turn.current += 1;
    // The main process drops what it holds of it; there is nothing a person could do about a failure here.
    if (uploadId.current !== null) void call('intake.cancel', { uploadId: uploadId.current }).catch(() => undefined);
    uploadId.current = null;
    setBusy(null);
  }, []);

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
        setFailure(error instanceof TypeError ? error.message : messageOf(error));
        return null;
      } finally {
        if (mine()) setBusy(null);
      }
    };

    const upload = async (file: File, mine: () => boolean): Promise<Intake> => {
      setBusy({ name: file.name, sent: 0, size: file.size });
      const begun = await call('intake.begin', { fileName: file.name.slice(0, 500), size: file.size });
      if (!mine()) {
        void call('intake.cancel', begun).catch(() => undefined);
        throw overtaken;
      }
      uploadId.current = begun.uploadId;
      for (let at = 0; at < file.size; at += chunkSize) {
        const bytes = await file
          .slice(at, at + chunkSize)
          .arrayBuffer()
          .catch(() => {
            throw new TypeError(unreadable(file.name));
          });
        if (!mine()) throw overtaken;
        await call('intake.append', { ...begun, bytes: new Uint8Array(bytes) });
        if (!mine()) throw overtaken;
        setBusy({ name: file.name, sent: Math.min(at + chunkSize, file.size), size: file.size });
      }
      const intake = await call('intake.finish', begun);
      if (mine()) uploadId.current = null;
      return intake;
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
              ? await upload(new File([text], 'Pasted text'), mine)
              : await call('intake.readText', { text });
          if (!mine()) throw overtaken;
          if (intake.rows.length === 0 && text.length <= maxTokenLength) return false;
          await deliver(intake, text.length > maxTokenLength ? null : text);
          return true;
        });
        return done === overtaken || done === true;
      },
      async readFiles(files: readonly File[]): Promise<void> {
        const [file, ...others] = files;
        if (!file) return;
        await reading(async (mine) => {
          const intake = await upload(file, mine);
          if (!mine()) return;
          const message = `${files.length} files were dropped and only “${file.name}” was read. The others are unchanged; drop them one at a time.`;
          await deliver(
            others.length === 0 ? intake : { ...intake, problems: [{ code: 'one-file', message }, ...intake.problems] },
            null,
          );
        });
      },
      async openFile(): Promise<void> {
        await reading(async (mine) => {
          const intake = await call('intake.openFile', {});
          if (intake && mine()) await deliver(intake, null);
        });
      },
    };
  }, [giveUp, onValue]);

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
  }, [ask]);
  const dismissProblems = useCallback(() => setProblems([]), []);
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
