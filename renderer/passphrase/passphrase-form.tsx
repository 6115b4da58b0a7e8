// The whole of the passphrase window: one question, its answer, and why an answer was not taken.
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PassphraseBridge, PassphraseQuestion } from '../../shared/passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

const noAnswer = 'Countersign did not answer. Nothing was changed; close this window and try again.';

export function PassphraseForm({ question, bridge }: { question: PassphraseQuestion; bridge: PassphraseBridge }) {
  const { title, explanation, action, isNew } = question;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [checking, setChecking] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [retryAt, setRetryAt] = useState(question.retryAt);
  const wait = useSecondsLeft(retryAt);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void bridge.cancel();
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [bridge]);

  const answer = async () => {
    if (checking || wait > 0) return;
    if (passphrase === '') return first.current?.focus();
    if (isNew && passphrase !== again) {
      setRefusal('The two are not the same. Type the passphrase again.');
      setAgain('');
      return second.current?.focus();
    }
    setChecking(true);
    setRefusal('');
    const result = await bridge.answer(passphrase).catch(() => null);
    setChecking(false);
    const refused = result?.ok ? result.value.refusal : { message: result?.error.message ?? noAnswer, retryAt: null };
    // Taken: the main process closes this window.
    if (refused === null) return;
    setRefusal(refused.message);
    setRetryAt(refused.retryAt);
    if (!isNew) setPassphrase('');
    first.current?.focus();
  };

  const shared = { shown, readOnly: checking, onCapsLock: setCapsLock };
  return (
    <form
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <div className="words">
        <h1>{title}</h1>
        <p className="explanation">{explanation}</p>
      </div>
      <PassphraseField
        {...shared}
        ref={first}
        id="passphrase"
        label={isNew ? 'New passphrase' : 'Passphrase'}
        beside={
          <button type="button" className="quiet" onClick={() => setShown(!shown)}>
            {shown ? <EyeOff className="icon" aria-hidden="true" /> : <Eye className="icon" aria-hidden="true" />}
            {shown ? 'Hide' : 'Show'}
          </button>
        }
        value={passphrase}
        describedBy={isNew ? 'strength hints' : 'hints'}
        invalid={refusal !== '' && !isNew}
        onChange={setPassphrase}
      />
      {isNew && <StrengthMeter id="strength" passphrase={passphrase} />}
      {isNew && (
        <PassphraseField
          {...shared}
          ref={second}
          id="again"
          label="The same again"
          value={again}
          describedBy="hints"
          invalid={again !== '' && !passphrase.startsWith(again)}
          onChange={setAgain}
        />
      )}
      <p id="hints" className="hint" role="status">
        {capsLock && 'Caps Lock is on.'}
      </p>
      <div className="refusal" role="alert">
        {refusal !== '' && <p>{refusal}</p>}
      </div>
      {wait > 0 && (
        <p className="wait" role="timer">
          The next try is taken in {inWords(wait)}.
        </p>
      )}
      <div className="buttons">
        <button type="button" onClick={() => void bridge.cancel()}>
          Cancel
        </button>
        <button type="submit" className="primary" disabled={checking || wait > 0}>
          {checking ? 'Checking…' : action}
        </button>
      </div>
    </form>
  );
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest} minutes`;
}
