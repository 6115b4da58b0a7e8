// The editor of a recipe: its form at the left; the preview, or the code for the site, at the right.
import { ArrowLeft, Save } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Recipe } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { InlineError } from '../../../components/messages.tsx';
import { Panes } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { AboutSection } from './about-section.tsx';
import { DeliverySection, LifetimeSection, MessageSection } from './delivery-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PythonLines } from './python-lines.tsx';
import { markOf, type RecipeDraft, recipeOf } from './recipe-draft.ts';
import { RecipePreview } from './recipe-preview.tsx';
import { SignerSection } from './signer-section.tsx';
import { useRecipeCheck } from './use-recipe-check.ts';

const t = translator('recipeEditor');

/** An editor as far as it has come; held through the lock by whoever shows it. */
export interface Editing {
  /** Null: not saved yet. */
  id: string | null;
  draft: RecipeDraft;
  /** The mark of what is saved; null before it is. */
  savedMark: string | null;
  /** What is missing counts as wrong: it was saved before, or someone tried to. */
  strict: boolean;
  /** The keys of the fields that are open. */
  open: readonly number[];
  tab: 'preview' | 'python';
}

export interface SectionProps {
  draft: RecipeDraft;
  set: (change: Partial<RecipeDraft>) => void;
  /** The sentences about a place of the form; undefined where all is well. */
  at: (place: string) => string | undefined;
}

interface RecipeEditorProps {
  editing: Editing;
  update: (change: (editing: Editing) => Editing) => void;
  recipes: readonly Recipe[];
  onSaved: () => void;
  /** Back to the list. */
  onLeave: () => void;
}

export function RecipeEditor({ editing, update, recipes, onSaved, onLeave }: RecipeEditorProps) {
  const { ring } = useKeyRing();
  const announce = useAnnounce();
  const { id, draft, strict } = editing;
  const check = useRecipeCheck(draft, strict);
  const { pending, failure, setFailure, run } = useAction();
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const [showProblem, setShowProblem] = useState(0);
  // The first place that is wrong, once it is drawn as such.
  useEffect(() => {
    if (showProblem === 0) return;
    const field = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid] button, .field-error',
    );
    field?.focus();
    field?.scrollIntoView?.({ block: 'center' });
  }, [showProblem]);

  const set = useCallback(
    (change: Partial<RecipeDraft>) => update((last) => ({ ...last, draft: { ...last.draft, ...change } })),
    [update],
  );
  const setOpen = useCallback((open: readonly number[]) => update((last) => ({ ...last, open })), [update]);
  // What is typed stands there at once; what comes of it may be a moment behind.
  const previewed = useDeferredValue(draft);
  const profile = ring?.profiles.find((candidate) => candidate.id === draft.profileId) ?? null;
  const others = useMemo(() => recipes.filter((recipe) => recipe.id !== id), [recipes, id]);
  const salt = draft.kind === 'password-reset' ? '' : draft.salt;
  const sharedBy = useMemo(
    () =>
      salt === ''
        ? []
        : others.filter(({ signer }) => 'salt' in signer && signer.salt === salt).map(({ name }) => name),
    [others, salt],
  );
  const dirty = editing.savedMark !== markOf(draft);
  const shown = check.problems.filter(({ missing }) => strict || !missing).length;

  /** Opens the field that the first problem is in, and goes there. */
  const goToProblem = () => {
    const index = /^fields\.(\d+)/.exec(check.problems[0]?.path ?? '')?.[1];
    const field = index === undefined ? undefined : draft.fields[Number(index)];
    update((last) => ({
      ...last,
      strict: true,
      open: field && !last.open.includes(field.key) ? [...last.open, field.key] : last.open,
    }));
    setShowProblem((count) => count + 1);
  };
  const save = () => {
    if (check.problems.length > 0) {
      setFailure(null);
      announce(t('bar.refused', { count: check.problems.length }));
      goToProblem();
      return;
    }
    const mark = markOf(draft);
    void run(async () => {
      const saved = await call('recipes.save', {
        ...(id === null ? {} : { id }),
        profileId: draft.profileId,
        recipe: recipeOf(draft),
      });
      update((last) => ({ ...last, id: saved.id, savedMark: mark, strict: true }));
      announce(t('bar.done'));
      onSaved();
    });
  };
  const section: SectionProps = { draft, set, at: check.at };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut belongs to every field inside.
    <div
      className="recipes"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
        event.preventDefault();
        save();
      }}
    >
      <header className="recipes-bar">
        <Button className="button button-small" onPress={() => (dirty ? setLeaving(true) : onLeave())}>
          <ArrowLeft aria-hidden className="icon" />
          {t('bar.back')}
        </Button>
        <h2>{draft.name.trim() || t('bar.newRecipe')}</h2>
        <span className="spacer" />
        <span role="status" aria-label={t('bar.state')} className="recipe-state">
          {shown > 0 ? (
            <Button className="button button-small recipe-problems" onPress={goToProblem}>
              {t('bar.problems', { count: shown })}
            </Button>
          ) : dirty ? (
            <span className="field-note">{id === null ? t('bar.notSaved') : t('bar.unsaved')}</span>
          ) : (
            <span className="field-note">{t('bar.saved')}</span>
          )}
        </span>
        <Button className="button button-primary" data-busy={pending} onPress={save}>
          <Save aria-hidden className="icon" />
          {t('bar.save')}
        </Button>
      </header>
      {(failure !== null || check.failure !== null || check.at('') !== undefined) && (
        <div className="recipes-message">
          <InlineError message={failure ?? check.failure ?? check.at('') ?? null} />
        </div>
      )}
      <div className="recipes-body">
        <Panes
          leftLabel={t('panes.recipe')}
          rightLabel={t('panes.outcome')}
          left={
            <div ref={form} className="recipe-form">
              <AboutSection {...section} isNew={id === null} others={others} />
              <SignerSection {...section} profile={profile} sharedBy={sharedBy} />
              <FieldsSection {...section} within={check.within} open={editing.open} setOpen={setOpen} />
              <DeliverySection {...section} />
              <LifetimeSection {...section} />
              <MessageSection {...section} />
            </div>
          }
          right={
            <Tabs
              selectedKey={editing.tab}
              onSelectionChange={(tab) => update((last) => ({ ...last, tab: tab as Editing['tab'] }))}
              className="recipe-outcome"
            >
              <TabList aria-label={t('panes.outcome')} className="small-tabs">
                <Tab id="preview" className="small-tab">
                  {t('panes.preview')}
                </Tab>
                <Tab id="python" className="small-tab">
                  {t('panes.python')}
                </Tab>
              </TabList>
              <TabPanel id="preview">
                <ErrorBoundary what={t('panes.thePreview')} resetKey={previewed}>
                  <RecipePreview draft={previewed} profile={profile} />
                </ErrorBoundary>
              </TabPanel>
              <TabPanel id="python">
                <PythonLines
                  recipe={check.problems.length === 0 && check.settled ? recipeOf(draft) : null}
                  wrong={check.problems.length > 0}
                />
              </TabPanel>
            </Tabs>
          }
        />
      </div>
      {leaving && <LeaveDialog onLeave={onLeave} onClose={() => setLeaving(false)} />}
    </div>
  );
}
