// Reads live tokens and asks which of the profile's keys they depend on. One reading at a time; a newer one takes its place.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Intake } from '../../../../shared/intake.ts';
import { maxTokenLength } from '../../../../shared/limits.ts';
import { call, messageOf } from '../../../client.ts';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { UnreadableFile, uploadIntake } from '../../../state/upload-intake.ts';
import type { Busy } from '../../../state/use-intake.ts';
import type { ReadTokens, RotationDraft } from './rotation-draft.ts';

const t = translator('rotation');

export interface TokenCheck {
  busy: Busy | null;
  pending: boolean;
  failure: string | null;
  checkText: (text: string, lifetime: number) => void;
  checkFiles: (files: readonly File[], lifetime: number) => void;
  openFile: (lifetime: number) => void;
  /** What was read last, anew: the lifetime or the keys have changed. */
  checkAgain: (intake: ReadTokens, lifetime: number) => void;
  cancel: () => void;
}

export function useTokenCheck(profileId: string, update: (change: Partial<RotationDraft>) => void): TokenCheck {
  const announce = useAnnounce();
  const [busy, setBusy] = useState<Busy | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef(0);
  const uploadId = useRef<string | null>(null);

  const cancel = useCallback(() => {
    turn.current += 1;
    if (uploadId.current !== null) void call('intake.cancel', { uploadId: uploadId.current }).catch(() => undefined);
    uploadId.current = null;
    setBusy(null);
    setPending(false);
  }, []);
  useEffect(() => cancel, [cancel]);

  const run = async (
    lifetime: number,
    read: (wanted: () => boolean) => Promise<ReadTokens | null>,
    kept: Partial<RotationDraft> = {},
  ) => {
    cancel();
    const mine = turn.current;
    const wanted = () => turn.current === mine;
    setPending(true);
    setFailure(null);
    try {
      const intake = await read(wanted);
      if (!wanted() || intake === null) return;
      setBusy(null);
      const dependence = await call('rotation.check', { profileId, intakeId: intake.intakeId, lifetime });
      if (!wanted()) return;
      update({ ...kept, intake, checked: { lifetime, dependence, problems: intake.problems } });
      announce(t('check.checked', { count: dependence.tokens }));
    } catch (error) {
      if (wanted()) setFailure(error instanceof UnreadableFile ? error.message : messageOf(error));
    } finally {
      if (wanted()) {
        uploadId.current = null;
        setBusy(null);
        setPending(false);
      }
    }
  };
  const upload = (file: File, wanted: () => boolean, into?: string): Promise<Intake | null> =>
    uploadIntake(file, {
      onProgress: (sent) => setBusy({ name: file.name, sent, size: file.size }),
      onBegun: (id) => {
        uploadId.current = id;
      },
      wanted,
      into,
    });

  return {
    busy,
    pending,
    failure,
    checkText: (text, lifetime) =>
      void run(lifetime, async (wanted) => {
        const long = text.length > maxTokenLength;
        const intake = long
          ? await upload(new File([text], t('check.pastedText')), wanted)
          : await call('intake.readText', { text });
        return intake && { ...intake, fileName: null, text };
      }),
    checkFiles: (files, lifetime) =>
      void run(
        lifetime,
        async (wanted) => {
          let intake: Intake | null = null;
          // One after the other, into one list.
          for (const file of files) {
            intake = await upload(file, wanted, intake?.intakeId);
            if (!intake) return null;
          }
          return intake && { ...intake, text: null };
        },
        { tokens: '' },
      ),
    openFile: (lifetime) =>
      void run(
        lifetime,
        async () => {
          setBusy('choosing');
          const intake = await call('intake.openFile', {});
          return intake && { ...intake, text: null };
        },
        { tokens: '' },
      ),
    checkAgain: (intake, lifetime) => void run(lifetime, async () => intake),
    cancel,
  };
}
