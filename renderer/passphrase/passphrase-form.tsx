// The whole of the passphrase window: one question, its answer, and why an answer was not taken.
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PassphraseBridge, PassphraseQuestion } from '../../shared/passphrase.ts';
import { translator } from '../language.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

const t = translator('passphrase');

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
      setRefusal(t('notSame'));
      setAgain('');
      return second.current?.focus();
    }
    setChecking(true);
    setRefusal('');
    const result = await bridge.answer(passphrase).catch(() => null);
    setChecking(false);
    const refused = result?.ok
      ? result.value.refusal
      : { message: result?.error.message ?? t('noAnswer'), retryAt: null };
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
        label={isNew ? t('newPassphrase') : t('passphrase')}
        beside={
          <button type="button" className="quiet" onClick={() => setShown(!shown)}>
            {shown ? <EyeOff className="icon" aria-hidden="true" /> : <Eye className="icon" aria-hidden="true" />}
            {shown ? t('hide') : t('show')}
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
          label={t('again')}
          value={again}
          describedBy="hints"
          invalid={again !== '' && !passphrase.startsWith(again)}
          onChange={setAgain}
        />
      )}
      <p id="hints" className="hint" role="status">
        {capsLock && t('capsLock')}
      </p>
      <div className="refusal" role="alert">
        {refusal !== '' && <p>{refusal}</p>}
      </div>
      {wait > 0 && (
        <p className="wait" role="timer">
          {waitInWords(wait)}
        </p>
      )}
      <div className="buttons">
        <button type="button" onClick={() => void bridge.cancel()}>
          {t('cancel')}
        </button>
        <button type="submit" className="primary" disabled={checking || wait > 0}>
          {checking ? t('checking') : action}
        </button>
      </div>
    </form>
  );
}

function waitInWords(seconds: number): string {
  if (seconds < 60) return t('wait.seconds', { count: seconds });
  const rest = String(seconds % 60).padStart(2, '0');
  return t('wait.minutes', { time: `${Math.floor(seconds / 60)}:${rest}` });
}
