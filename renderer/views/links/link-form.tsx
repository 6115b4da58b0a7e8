// A recipe's form: what is to be filled in, what the recipe fills in by itself, and what goes into the record and the message.
import { Dices, Link, Pin } from 'lucide-react';
import { Button, Keyboard } from 'react-aria-components';
import type { FieldProblem } from '../../../shared/links.ts';
import type { Recipe, RecipeField } from '../../../shared/recipes.ts';
import { TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { askedFields, givenFields, type LinkDraft } from '../../state/link-draft.ts';
import { shortcut } from '../../wording/shortcut.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { RecipeFieldInput } from './recipe-field-input.tsx';
import { TimeZoneField } from './time-zone-field.tsx';

const t = translator('links');

interface LinkFormProps {
  recipe: Recipe;
  draft: LinkDraft;
  onChange: (change: (last: LinkDraft) => LinkDraft) => void;
  timeZone: string;
  onTimeZone: (timeZone: string) => void;
  problems: readonly FieldProblem[];
  /** With a production key. */
  loud: boolean;
  onIssue: () => void;
  pending: boolean;
  failure: string | null;
}

export function LinkForm(props: LinkFormProps) {
  const { recipe, draft, onChange, timeZone, onTimeZone, problems, loud, onIssue, pending, failure } = props;
  const asked = askedFields(recipe);
  const given = givenFields(recipe);
  const set = (name: string, value: string) =>
    onChange((last) => ({ ...last, values: { ...last.values, [name]: value } }));
  // A field that was only passed through is not complained about before the link is to be issued.
  const leave = (name: string) =>
    onChange((last) =>
      last.touched.includes(name) || !Object.hasOwn(last.values, name) || last.values[name] === ''
        ? last
        : { ...last, touched: [...last.touched, name] },
    );
  const errorOf = (name: string) =>
    draft.submitted || draft.touched.includes(name) ? problems.find(({ field }) => field === name)?.message : undefined;
  return (
    <div className="link-form">
      {asked.map((field) => (
        <RecipeFieldInput
          key={field.name}
          field={field}
          value={Object.hasOwn(draft.values, field.name) ? (draft.values[field.name] ?? '') : ''}
          onChange={(value) => set(field.name, value)}
          onLeave={() => leave(field.name)}
          error={errorOf(field.name)}
        />
      ))}
      {asked.length === 0 && <p className="field-note">{t('form.asksNothing')}</p>}
      {given.length > 0 && (
        <dl className="given-fields" aria-label={t('form.given')}>
          {given.map((field) => (
            <GivenField key={field.name} field={field} />
          ))}
        </dl>
      )}
      <div className="link-extras">
        <TextInput
          label={t('form.ticket')}
          value={draft.ticket}
          onChange={(ticket) => onChange((last) => ({ ...last, ticket }))}
          maxLength={200}
          description={t('form.ticketNote')}
        />
        {recipe.lifetimeSeconds !== null && <TimeZoneField value={timeZone} onChange={onTimeZone} />}
      </div>
      <InlineError message={failure} />
      <div className="buttons pane-actions">
        <Button className={`button ${loud ? 'button-danger' : 'button-primary'}`} data-busy={pending} onPress={onIssue}>
          <Link aria-hidden className="icon" />
          {recipe.delivery.as === 'link' ? t('form.issueLink') : t('form.makeField')}
        </Button>
        <Keyboard className="shortcut">{shortcut('Enter')}</Keyboard>
      </div>
    </div>
  );
}

function GivenField({ field: { label, input } }: { field: RecipeField }) {
  if (input.type !== 'fixed' && input.type !== 'nonce') return null;
  const Icon = input.type === 'fixed' ? Pin : Dices;
  return (
    <div>
      <dt>
        <Icon aria-hidden className="icon" />
        {label}
      </dt>
      <dd>
        {input.type === 'fixed'
          ? t.rich('form.always', {
              value: visibleText(JSON.stringify(input.value)),
              code: (value) => <code>{value}</code>,
            })
          : t('form.random', { bytes: input.bytes })}
      </dd>
    </div>
  );
}
