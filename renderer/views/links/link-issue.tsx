// Fills in a recipe's form and issues the link: deliberately, and with a production key only once the person has confirmed it.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { KeyProfile } from '../../../shared/keys.ts';
import type { FieldProblem, FormValues } from '../../../shared/links.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { call, messageOf } from '../../client.ts';
import { ConfirmProduction } from '../../components/confirm-production.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { emptyLinkDraft, formValues, type Issued } from '../../state/link-draft.ts';
import { useLatest } from '../../state/use-latest.ts';
import type { LinkDesk } from '../../state/use-link-desk.ts';
import { useSigning } from '../../state/use-signing.ts';
import { IssuedLinkCards } from './issued-link.tsx';
import { LinkForm } from './link-form.tsx';
import { LinkPreviewCard } from './link-preview.tsx';
import { concernOf } from './recipe-concern.tsx';

const t = translator('links');

interface Query {
  recipeId: string;
  values: FormValues;
  timeZone: string;
}
const preview = (query: Query) => call('links.preview', query);

interface LinkIssueProps {
  recipe: Recipe;
  profile: KeyProfile | null;
  desk: LinkDesk;
}

export function LinkIssue({ recipe, profile, desk }: LinkIssueProps) {
  const { ring } = useKeyRing();
  const { timeZone } = desk;
  const { values, ticket, ...draft } = desk.draft(recipe.id);
  const form = useRef<HTMLDivElement>(null);
  const [issuedNow, setIssuedNow] = useState<Issued | null>(null);
  const [returned, setReturned] = useState(0);

  const { answer, failure: previewFailure, ask } = useLatest(preview);
  useEffect(() => {
    ask({ recipeId: recipe.id, values: formValues(recipe, values), timeZone });
  }, [recipe, values, timeZone, ask]);

  const signing = useSigning(async (_: KeyProfile, { query, payload }: { query: Query; payload: string | null }) => {
    const number = ticket.trim() === '' ? null : ticket.trim();
    const link = await call('links.issue', { ...query, ticket: number });
    const issued: Issued = { recipe, values, ticket: number, timeZone: query.timeZone, payload, link };
    setIssuedNow(issued);
    desk.setIssued(issued);
  });

  // From the press on, over the question whether what is filled in is right.
  const issuing = useRef(false);
  const issue = async () => {
    if (issuing.current) return;
    if (!profile || concernOf(recipe, ring)?.blocks) {
      return signing.refuse(t('form.cannotYet'));
    }
    const query: Query = { recipeId: recipe.id, values: formValues(recipe, values), timeZone };
    issuing.current = true;
    try {
      // What is shown may be of a moment ago.
      const { problems, payload } = await preview(query);
      if (problems.length === 0) return await signing.submit(profile, { query, payload });
      showProblems(problems);
    } catch (error) {
      signing.refuse(messageOf(error));
    } finally {
      issuing.current = false;
    }
  };
  const showProblems = (problems: readonly FieldProblem[]) => {
    desk.change(recipe.id, (last) => ({ ...last, submitted: true }));
    const wrong = recipe.fields.find(({ name }) => problems.some(({ field }) => field === name));
    const elsewhere = problems.find(({ field }) => !recipe.fields.some(({ name }) => name === field));
    signing.refuse(elsewhere?.message ?? t('form.notRight'));
    if (wrong) inputOf(form.current, wrong.name)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A key held down is one press.
      if (!event.repeat) void issue();
    }
  };

  /** Back to the form. */
  const leave = (empty: boolean) => {
    desk.setIssued(null);
    setIssuedNow(null);
    if (empty) desk.change(recipe.id, () => emptyLinkDraft);
    setReturned((count) => count + 1);
  };
  useEffect(() => {
    if (returned > 0) form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [returned]);

  const { issued } = desk;
  if (issued?.recipe.id === recipe.id) {
    return (
      <IssuedLinkCards
        issued={issued}
        profile={profile}
        fresh={issued === issuedNow}
        onAnother={() => leave(true)}
        onBack={() => leave(false)}
        onCheck={() => {
          const { link, html, token } = issued.link;
          desk.changeCheck(recipe.id, () => ({ text: link ?? html ?? token, values: issued.values }));
          desk.setTask('check');
        }}
      />
    );
  }
  const shown = answer?.query.recipeId === recipe.id ? answer.value : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut belongs to every field inside.
    <div ref={form} className="link-desk" onKeyDown={onKeyDown}>
      <LinkForm
        recipe={recipe}
        draft={{ ...draft, values, ticket }}
        onChange={(how) => desk.change(recipe.id, how)}
        timeZone={timeZone}
        onTimeZone={desk.setTimeZone}
        problems={shown?.problems ?? []}
        loud={profile?.environment === 'production'}
        onIssue={() => void issue()}
        pending={signing.pending}
        failure={signing.failure}
      />
      <LinkPreviewCard recipe={recipe} profile={profile} preview={shown} failure={previewFailure} />
      {signing.confirmation && <ConfirmProduction {...signing.confirmation} />}
    </div>
  );
}

/** The field's input, switch or button. */
function inputOf(form: HTMLElement | null, name: string): HTMLElement | null {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const field = fields.find((element) => element.dataset.field === name);
  return field?.querySelector<HTMLElement>('input, textarea, button') ?? null;
}
