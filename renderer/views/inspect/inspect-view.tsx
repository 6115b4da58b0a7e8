// Inspect: paste a signed value on the left, read what it means on the right, while typing.
import { Eraser } from 'lucide-react';
import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
} from 'react';
import { Button } from 'react-aria-components';
import type { InspectRequest } from '../../../shared/inspection.ts';
import { call } from '../../client.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import { SegmentLegend } from '../../components/segmented-text.tsx';
import { maxColouredLength, TokenEditor } from '../../components/token-editor.tsx';
import { type InspectDraft, inspectRequest } from '../../state/inspect-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useLatest } from '../../state/use-latest.ts';
import { Welcome } from '../welcome.tsx';
import { Findings } from './findings.tsx';
import { InspectFields } from './inspect-fields.tsx';
import { InspectHelp } from './inspect-help.tsx';
import { Verdict } from './verdict.tsx';

interface InspectViewProps {
  draft: InspectDraft;
  onChange: Dispatch<SetStateAction<InspectDraft>>;
  onAddKey: () => void;
  /** Throws what the call throws. */
  onExample: () => Promise<void>;
  editorRef: RefObject<HTMLTextAreaElement | null>;
}

const inspect = (request: InspectRequest) => call('inspect.inspect', request);

export function InspectView({ draft, onChange, onAddKey, onExample, editorRef }: InspectViewProps) {
  const { ring, revision, selected } = useKeyRing();
  const { answer, failure, pending, ask } = useLatest(inspect);
  const profileId = selected?.id ?? null;
  const request = useMemo(() => inspectRequest(draft, profileId), [draft, profileId]);

  // A new ring (a key added, the keychain unlocked) can change the verdict of the same text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is a trigger.
  useEffect(() => ask(request && { ...request }), [request, revision, ask]);
  useExpiry(answer, ask);

  const set = useCallback((change: Partial<InspectDraft>) => onChange((last) => ({ ...last, ...change })), [onChange]);
  const segments = answer?.value.segments ?? [];
  // The verdict is on screen first; the cards, whose payload can be long, follow as soon as there is time.
  const detailed = useDeferredValue(answer);

  return (
    <Panes
      leftLabel="Signed value"
      rightLabel="Findings"
      left={
        <div className="inspect-input">
          <TokenEditor
            label="Token"
            value={draft.text}
            onChange={(text) => set({ text })}
            segments={segments}
            inputRef={editorRef}
            placeholder="Paste a cookie, a token or a signed link here"
            actions={
              draft.text !== '' && (
                <Button
                  className="button button-quiet button-small"
                  onPress={() => {
                    set({ text: '' });
                    editorRef.current?.focus();
                  }}
                >
                  <Eraser aria-hidden className="icon" />
                  Clear
                </Button>
              )
            }
          />
          <div className="inspect-legend">
            <SegmentLegend segments={segments} />
            {draft.text.length > maxColouredLength && (
              <span className="field-note">Segments are not coloured in texts this long.</span>
            )}
          </div>
          <InspectFields cookieName={draft.cookieName} salt={draft.salt} maxAge={draft.maxAge} onChange={set} />
        </div>
      }
      right={
        <>
          <Verdict inspection={request && answer ? answer.value : null} pending={pending && request !== null} />
          <InlineError message={request && failure} />
          {request && answer && detailed && (
            <ErrorBoundary what="this token’s contents" resetKey={detailed}>
              <Findings inspection={detailed.value} request={detailed.query} onAddKey={onAddKey} />
            </ErrorBoundary>
          )}
          {!request && ring && ring.profiles.length === 0 && <Welcome onAddKey={onAddKey} onExample={onExample} />}
          {!request && ring && ring.profiles.length > 0 && <InspectHelp onExample={onExample} />}
        </>
      }
    />
  );
}

/** Asks once more at the moment a verified value passes its max-age, so that "verified" never outlives it. */
function useExpiry(
  answer: { query: InspectRequest; value: { status: string; signedAt?: number | undefined } } | null,
  ask: (query: InspectRequest) => void,
) {
  useEffect(() => {
    const signedAt = answer?.value.signedAt;
    if (answer?.value.status !== 'verified' || signedAt === undefined || answer.query.maxAge === null) return;
    // Django expires when the age is greater than max_age, so a second later is certain; timers hold at most 2^31 ms.
    const wait = (signedAt + answer.query.maxAge + 1) * 1000 - Date.now();
    if (wait <= 0 || wait > 2 ** 31 - 1) return;
    const timer = setTimeout(() => ask({ ...answer.query }), wait);
    return () => clearTimeout(timer);
  }, [answer, ask]);
}
