// Inspect: paste a signed value on the left, read what it means on the right, while typing.
import { memo, type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Inspection, InspectRequest } from '../../../shared/inspection.ts';
import type { IntakeValue } from '../../../shared/intake.ts';
import { call } from '../../client.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { type InspectDraft, inspectRequest } from '../../state/inspect-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { shareUnchanged } from '../../state/share-unchanged.ts';
import { type Store, useStore } from '../../state/store.ts';
import { useDelayed } from '../../state/use-delayed.ts';
import { type CurrentDiagnosis, useDiagnosis } from '../../state/use-diagnosis.ts';
import { useExpiry } from '../../state/use-expiry.ts';
import { useFix } from '../../state/use-fix.ts';
import { useIntake } from '../../state/use-intake.ts';
import { useLatest } from '../../state/use-latest.ts';
import { ResignDialog } from '../later.tsx';
import { Welcome } from '../welcome.tsx';
import { AccountCard } from './account-card.tsx';
import { AppliedFix } from './applied-fix.tsx';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { Findings } from './findings.tsx';
import { InspectHelp } from './inspect-help.tsx';
import { InspectInput } from './inspect-input.tsx';
import { DropArea } from './intake/drop-area.tsx';
import { FoundCard } from './intake/found-card.tsx';
import { NeedsName } from './needs-name.tsx';
import type { Resigned } from './resign/resign-dialog.tsx';
import { ResultActions } from './result-actions.tsx';
import { useResultTop } from './use-result-top.ts';
import { Verdict } from './verdict.tsx';

const t = translator('inspect');

interface InspectViewProps {
  store: Store<InspectDraft>;
  onAddKey: () => void;
  /** Throws what the call throws. */
  onExample: () => Promise<void>;
  editorRef: RefObject<HTMLTextAreaElement | null>;
}

const nothing: Inspection['segments'] = [];

/** Milliseconds that what stands below a diagnosis waits for it, so that it need not make way. */
const patience = 600;

/** Drawn anew only for its own changes. */
export const InspectView = memo(function InspectView({ store, onAddKey, onExample, editorRef }: InspectViewProps) {
  const { ring, revision, selected, select } = useKeyRing();
  const draft = useStore(store);
  const { answer, failure, pending, ask } = useInspection();
  const profileId = selected?.id ?? null;
  const request = useMemo(() => inspectRequest(draft, profileId), [draft, profileId]);

  // A new ring (a key added, the keychain unlocked) can change the verdict of the same text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is a trigger.
  useEffect(() => ask(request && { ...request }), [request, revision, ask]);
  useExpiry(answer?.query, answer && verifiedUntil(answer), ask);

  const set = useCallback((change: Partial<InspectDraft>) => store.set((last) => ({ ...last, ...change })), [store]);
  const setFormat = useCallback((format: string | null) => set({ format }), [set]);
  const settled = request && answer;
  const hasKeys = (ring?.profiles.length ?? 0) > 0;
  const { awaited, ...diagnosis } = useDiagnosis(settled, hasKeys);
  const isLate = useDelayed(awaited, patience);
  const fix = useFix(store, draft);
  const intake = useIntake(
    useCallback(
      ({ name, value }: IntakeValue) =>
        store.set((last) => ({ ...last, text: value, cookieName: name ?? '', format: null })),
      [store],
    ),
  );
  const [resigning, setResigning] = useHeld<{ original: InspectRequest; inspection: Inspection } | null>(
    'resigning',
    null,
  );
  const openResign = useCallback(() => {
    if (settled) setResigning({ original: settled.query, inspection: settled.value });
  }, [settled, setResigning]);
  const inspectResigned = ({ signed, profile, inspectAs }: Resigned) => {
    setResigning(null);
    set({ text: signed.signed, cookieName: inspectAs.cookieName ?? '' });
    // A profile chosen at the top would keep the key that signed it from being tried.
    if (selected && selected.id !== profile.id) select(profile.id);
  };
  const nameRef = useRef<HTMLInputElement>(null);
  const verdictRef = useRef<HTMLDivElement>(null);
  useResultTop(draft.text, verdictRef);
  const found = intake.taken?.value === draft.text ? intake.taken : null;
  // The verdict is on screen first; the cards, whose payload can be long, follow as soon as there is time.
  const detailed = useDeferredValue(settled);

  return (
    <DropArea
      editorRef={editorRef}
      onFiles={(files) => void intake.readFiles(files)}
      onText={(text, insert) => void intake.readText(text).then((taken) => taken || insert())}
    >
      <Panes
        leftLabel={t('panes.left')}
        rightLabel={t('panes.right')}
        left={
          <InspectInput
            draft={draft}
            onChange={set}
            segments={answer?.value.segments ?? nothing}
            editorRef={editorRef}
            nameRef={nameRef}
            intake={intake}
          />
        }
        right={
          <>
            <Verdict
              inspection={settled ? settled.value : null}
              pending={pending && request !== null}
              ref={verdictRef}
            />
            <InlineError message={request && failure} />
            {/* What is asked of the person comes before what follows from it. */}
            {settled?.value.needs === 'cookie-name' && <NeedsName onAsk={() => nameRef.current?.focus()} />}
            {settled && asksForAccount(settled.value) && <AccountCard account={draft.account} onChange={set} />}
            {fix.canUndo && (
              <AppliedFix
                onUndo={() => {
                  fix.undo();
                  editorRef.current?.focus();
                }}
              />
            )}
            <DiagnosisCard
              {...diagnosis}
              // What a fix has mended is not explained any more, also while the verdict is on its way.
              shown={fix.canUndo && isBehind(settled?.query, request) ? null : diagnosis.shown}
              isLate={isLate && settled?.value.status === 'bad-signature'}
              onApply={fix.apply}
            />
            {settled && (
              <div className="results" data-held={awaited && !isLate}>
                <ResultActions
                  inspection={settled.value}
                  request={settled.query}
                  format={draft.format}
                  onFormat={setFormat}
                  onResign={openResign}
                />
                {detailed && (
                  <ErrorBoundary what={t('panes.contents')} resetKey={detailed}>
                    <Findings
                      inspection={detailed.value}
                      text={detailed.query.text}
                      maxAge={detailed.query.maxAge}
                      askedProfileId={detailed.query.profileId ?? null}
                      onAddKey={onAddKey}
                    />
                    {found && <FoundCard taken={found} />}
                  </ErrorBoundary>
                )}
              </div>
            )}
            {settled?.value.status === 'not-recognised' && !awaited && !explains(diagnosis.shown) && <InspectHelp />}
            {!request && ring && !hasKeys && <Welcome onAddKey={onAddKey} onExample={onExample} />}
            {!request && hasKeys && <InspectHelp onExample={onExample} />}
          </>
        }
      />
      {resigning && <ResignDialog {...resigning} onInspect={inspectResigned} onClose={() => setResigning(null)} />}
    </DropArea>
  );
});

const explains = (shown: CurrentDiagnosis | null) =>
  shown !== null && shown.diagnosis.causes.length + shown.diagnosis.observations.length > 0;

/** The answer is to another question than the one asked last. */
const isBehind = (answered: InspectRequest | undefined, asked: InspectRequest | null) =>
  asked !== null && (Object.keys(asked) as (keyof InspectRequest)[]).some((key) => answered?.[key] !== asked[key]);

/** Also once it is verified, so that a wrong field can be told from a right one. */
const asksForAccount = ({ needs, format }: Inspection) => needs === 'account' || format?.id === 'django.password-reset';

/** Live verdicts, whose parts stay the same objects from answer to answer where they say the same. */
function useInspection() {
  const last = useRef<Inspection | null>(null);
  return useLatest(async (request: InspectRequest) => {
    last.current = shareUnchanged(last.current, await call('inspect.inspect', request));
    return last.current;
  });
}

/** When it passes its max-age, in Unix seconds. */
const verifiedUntil = ({ query, value }: { query: InspectRequest; value: Inspection }) =>
  value.status !== 'verified' || value.signedAt === undefined || query.maxAge === null
    ? null
    : value.signedAt + query.maxAge;
