// Signing on demand: one at a time, and with a production key only once the person has confirmed it.
import { useRef, useState } from 'react';
import type { KeyProfile } from '../../shared/keys.ts';
import { messageOf } from '../client.ts';
import { translator } from '../language.ts';
import { useAnnounce } from './announcer.tsx';

const t = translator('words');

export interface Signing<Request> {
  pending: boolean;
  failure: string | null;
  /** What ConfirmProduction needs while it is to be shown. */
  confirmation: { profileName: string; onConfirm: () => Promise<void>; onClose: () => void } | null;
  submit: (profile: KeyProfile, request: Request) => Promise<void>;
  /** Says why there is nothing to submit. */
  refuse: (why: string) => void;
}

/** @param sign Throws what the call throws. */
export function useSigning<Request>(sign: (profile: KeyProfile, request: Request) => Promise<void>): Signing<Request> {
  const announce = useAnnounce();
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  // What is drawn may be of before the last press.
  const running = useRef(false);
  const [confirming, setConfirming] = useState<{ profile: KeyProfile; request: Request } | null>(null);

  const run = async (profile: KeyProfile, request: Request) => {
    await sign(profile, request);
    setFailure(null);
    announce(t('announced.signed'));
  };
  const submit = async (profile: KeyProfile, request: Request) => {
    if (running.current) return;
    if (profile.environment === 'production') {
      setConfirming({ profile, request });
      return;
    }
    running.current = true;
    setPending(true);
    try {
      await run(profile, request);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      running.current = false;
      setPending(false);
    }
  };
  return {
    pending,
    failure,
    confirmation: confirming && {
      profileName: confirming.profile.name,
      onConfirm: () => run(confirming.profile, confirming.request),
      onClose: () => setConfirming(null),
    },
    submit,
    refuse: setFailure,
  };
}
