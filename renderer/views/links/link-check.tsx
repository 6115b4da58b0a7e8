// "Will the site accept it?": a link, hidden field or token that someone has, checked as the site would, while it is pasted.
import { CircleCheck, CircleX } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Acceptance, FormValues } from '../../../shared/links.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { call } from '../../client.ts';
import { LifeFigure } from '../../components/charts/life-figure.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { TokenEditor } from '../../components/token-editor.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { askedFields, type CheckDraft, formValues } from '../../state/link-draft.ts';
import { useExpiry } from '../../state/use-expiry.ts';
import { useLatest } from '../../state/use-latest.ts';
import { localTime, utcTime } from '../../wording/time.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { Expiry } from './expiry.tsx';
import { RecipeFieldInput } from './recipe-field-input.tsx';

const t = translator('links');

interface CheckQuery {
  recipeId: string;
  text: string;
  values: FormValues;
}
const check = ({ recipeId, text, values }: CheckQuery) => call('links.check', { recipeId, text, values });

interface LinkCheckProps {
  recipe: Recipe;
  draft: CheckDraft;
  onChange: (change: (last: CheckDraft) => CheckDraft) => void;
  timeZone: string;
}

export function LinkCheck({ recipe, draft, onChange, timeZone }: LinkCheckProps) {
  const { revision } = useKeyRing();
  const { answer, failure, pending, ask } = useLatest(check);
  const byAccount = recipe.signer.kind === 'password-reset';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key ring may judge otherwise.
  useEffect(() => {
    const values = byAccount ? formValues(recipe, draft.values) : {};
    ask(draft.text.trim() === '' ? null : { recipeId: recipe.id, text: draft.text, values });
  }, [recipe, byAccount, draft, ask, revision]);
  useExpiry(answer?.query, answer?.value.accepted ? answer.value.expiresAt : null, ask);
  const verdict = answer?.query.recipeId === recipe.id ? answer.value : null;
  return (
    <div className="link-desk">
      <div className="link-form">
        <TokenEditor
          className="check-text"
          label={t('check.text')}
          value={draft.text}
          onChange={(text) => onChange((last) => ({ ...last, text }))}
          placeholder={t('check.placeholder')}
        />
        {byAccount && (
          <>
            <p className="field-note">{t('check.account')}</p>
            {askedFields(recipe).map((field) => (
              <RecipeFieldInput
                key={field.name}
                field={field}
                value={Object.hasOwn(draft.values, field.name) ? (draft.values[field.name] ?? '') : ''}
                onChange={(value) => onChange((last) => ({ ...last, values: { ...last.values, [field.name]: value } }))}
              />
            ))}
          </>
        )}
      </div>
      <div className="cards">
        <InlineError message={failure} />
        {/* The region is there before its content, or screen readers would miss the first verdict. */}
        <div role="status" aria-label={t('check.label')} className="verdict-region">
          {verdict && failure === null && <Verdict acceptance={verdict} />}
          {pending && <div className="pending" aria-hidden />}
        </div>
        {verdict && failure === null && <Read acceptance={verdict} timeZone={timeZone} />}
        {!verdict && failure === null && (
          <div className="empty check-empty">
            <p>{t('check.how')}</p>
          </div>
        )}
      </div>
    </div>
  );
}

const spoken = (words: ReactNode) => <span className="visually-hidden">{words}</span>;

function Verdict({ acceptance: { accepted, checks } }: { acceptance: Acceptance }) {
  const Icon = accepted ? CircleCheck : CircleX;
  return (
    <div className="verdict" data-status={accepted ? 'verified' : 'bad-signature'}>
      <Icon aria-hidden className="verdict-icon" />
      <div>
        <strong className="verdict-word">{accepted ? t('check.accepted') : t('check.refused')}</strong>
        <ul className="checks" aria-label={t('check.checks')}>
          {checks.map(({ ok, text }) => (
            <li key={text} data-ok={ok}>
              {ok ? <CircleCheck aria-hidden className="icon" /> : <CircleX aria-hidden className="icon" />}
              <span>{t.rich(ok ? 'check.inOrder' : 'check.notInOrder', { spoken, check: text })}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Read({ acceptance, timeZone }: { acceptance: Acceptance; timeZone: string }) {
  const { payload, signedAt, expiresAt } = acceptance;
  return (
    <>
      {payload !== null && (
        <Card title={t('check.payloadTitle')} segment="payload">
          <section className="raw raw-short mono" aria-label={t('check.payload')}>
            {payload === '' ? <em>{t('check.empty')}</em> : visibleText(payload.slice(0, 20_000))}
          </section>
        </Card>
      )}
      {(signedAt !== null || expiresAt !== null) && (
        <Card title={t('check.timeTitle')} segment="timestamp">
          {signedAt !== null && (
            <Facts
              facts={[
                [t('check.issued'), utcTime(signedAt)],
                [t('check.local'), localTime(signedAt)],
              ]}
            />
          )}
          {expiresAt !== null && <Expiry expiresAt={expiresAt} timeZone={timeZone} />}
          {signedAt !== null && <LifeFigure life={{ signedAt, expiresAt }} timeZone={timeZone} />}
        </Card>
      )}
    </>
  );
}
