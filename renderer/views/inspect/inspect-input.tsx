// The left side of Inspect: what was found, the token, its legend, and what the token does not say itself.
import { Eraser, FolderOpen } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { Segment } from '../../../shared/inspection.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { InlineError } from '../../components/messages.tsx';
import { SegmentLegend } from '../../components/segmented-text.tsx';
import { maxColouredLength, TokenEditor } from '../../components/token-editor.tsx';
import { translator } from '../../language.ts';
import { type InspectDraft, maxAgeSeconds, withText } from '../../state/inspect-draft.ts';
import type { IntakeState } from '../../state/use-intake.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { IntakeList } from '../later.tsx';
import { InspectFields } from './inspect-fields.tsx';
import { IntakeProblems } from './intake/intake-problems.tsx';
import { IntakeProgress } from './intake/intake-progress.tsx';

const t = translator('inspect');

interface InspectInputProps {
  draft: InspectDraft;
  onChange: (change: Partial<InspectDraft>) => void;
  segments: readonly Segment[];
  editorRef: RefObject<HTMLTextAreaElement | null>;
  nameRef: RefObject<HTMLInputElement | null>;
  intake: IntakeState;
}

/** Not drawn anew for a verdict that leaves the segments as they are. */
export const InspectInput = memo(function InspectInput({
  draft,
  onChange,
  segments,
  editorRef,
  nameRef,
  intake,
}: InspectInputProps) {
  const { list, taken } = intake;
  const standing = taken !== null && taken.value === draft.text ? taken : null;
  const partOfWhole = standing?.whole?.trim() !== standing?.value ? standing : null;
  return (
    <div className="inspect-input" data-list={list !== null}>
      <InlineError message={intake.failure} />
      <IntakeProblems problems={intake.problems} onDismiss={intake.dismissProblems} />
      {list && (
        <ErrorBoundary what={t('panes.list')} resetKey={list}>
          <IntakeList
            key={list.intakeId}
            intake={list}
            maxAge={maxAgeSeconds(draft.maxAge)}
            chosen={standing?.index ?? null}
            onChoose={intake.choose}
            onClose={() => {
              intake.close();
              editorRef.current?.focus();
            }}
          />
        </ErrorBoundary>
      )}
      <TokenEditor
        label={t('input.token')}
        value={draft.text}
        onChange={(text) => onChange(withText(draft, text, taken?.name))}
        segments={segments}
        inputRef={editorRef}
        placeholder={t('input.placeholder')}
        actions={
          <>
            {draft.text !== '' && (
              <Button
                className="button button-quiet button-small"
                onPress={() => {
                  onChange(withText(draft, '', taken?.name));
                  editorRef.current?.focus();
                }}
              >
                <Eraser aria-hidden className="icon" />
                {t('input.clear')}
              </Button>
            )}
            <Button
              className="button button-quiet button-small"
              data-busy={intake.busy === 'choosing'}
              // A second dialog would only hide the first one.
              onPress={() => intake.busy !== 'choosing' && void intake.openFile()}
            >
              <FolderOpen aria-hidden className="icon" />
              {t('input.openFile')}
            </Button>
          </>
        }
      />
      {/* Beneath the field, which gives way at its lower edge: nothing that is read moves. */}
      <IntakeProgress busy={intake.busy} onCancel={intake.cancel} />
      <div className="inspect-legend">
        <SegmentLegend segments={segments} />
        {draft.text.length > maxColouredLength && <span className="field-note">{t('input.notColoured')}</span>}
        {partOfWhole?.whole != null && (
          <span className="field-note taken">
            {t('input.taken', { where: visibleText(partOfWhole.where) })}
            <Button
              className="button button-quiet button-small"
              onPress={() => onChange({ text: partOfWhole.whole ?? '', format: null })}
            >
              {t('input.useWhole')}
            </Button>
          </span>
        )}
      </div>
      <InspectFields
        cookieName={draft.cookieName}
        salt={draft.salt}
        maxAge={draft.maxAge}
        onChange={onChange}
        nameRef={nameRef}
      />
    </div>
  );
});
