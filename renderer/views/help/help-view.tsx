// Help, without a network: a page a view, the terms, and the guided example.
import { ArrowRight, GraduationCap } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Keyboard, ListBox, ListBoxItem } from 'react-aria-components';
import { Panes } from '../../components/panes.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { termMeaning, termName } from '../../components/term.tsx';
import { translator } from '../../language.ts';
import { useHeld } from '../../state/lock-held.ts';
import type { HelpPageId } from '../../state/open-help.ts';
import { useSupport } from '../../state/support.tsx';
import { GuidedExample } from '../learn/guided-example.tsx';
import { emptyLearn, type LearnDraft } from '../learn/learn-draft.ts';
import { contains, type HelpPage, helpPages } from './help-pages.ts';

const t = translator('help');
const ofLearn = translator('learn');

interface HelpViewProps {
  page: HelpPageId;
  onPage: (page: HelpPageId) => void;
  /** Goes to the view that a page is about. */
  onView: (view: Exclude<HelpPageId, 'first' | 'example' | 'terms'>) => void;
}

export function HelpView({ page, onPage, onView }: HelpViewProps) {
  const { recipeIds } = useSupport();
  const [search, setSearch] = useHeld('help-search', '');
  const [learn, setLearn] = useHeld<LearnDraft>('learn', emptyLearn);
  const pages = helpPages(recipeIds !== null);
  const found = pages.filter((one) => contains(one, search));
  // A search is for a page: the first one found is shown until another is chosen.
  const shown = found.find(({ id }) => id === page) ?? found[0] ?? null;
  const updateLearn = (change: Partial<LearnDraft>) => setLearn((last) => ({ ...last, ...change }));
  return (
    <Panes
      shape="list"
      leftLabel={t('pages')}
      rightLabel={t('page')}
      left={
        <>
          <h2>{t('title')}</h2>
          <SearchBox label={t('search')} value={search} onChange={setSearch} />
          <ListBox
            aria-label={t('pages')}
            className="help-list"
            items={found}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={shown === null ? [] : [shown.id]}
            onSelectionChange={(keys) => {
              const [chosen] = keys === 'all' ? [] : keys;
              if (chosen !== undefined) onPage(chosen as HelpPageId);
            }}
            renderEmptyState={() => <p className="field-note">{t('none')}</p>}
          >
            {({ id, title }) => (
              <ListBoxItem id={id} textValue={title} className="option help-option">
                {id === 'example' && <GraduationCap aria-hidden className="icon" />}
                {title}
              </ListBoxItem>
            )}
          </ListBox>
        </>
      }
      right={
        shown?.id === 'example' ? (
          <GuidedExample draft={learn} update={updateLearn} />
        ) : (
          shown && <Page key={shown.id} page={shown} onPage={onPage} onView={onView} />
        )
      }
    />
  );
}

function Page({ page, onPage, onView }: Pick<HelpViewProps, 'onPage' | 'onView'> & { page: HelpPage }) {
  const { id, title, what, steps, keys, problems, terms } = page;
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    const pane = top.current?.closest('.pane');
    if (pane) pane.scrollTop = 0;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page without a button is scrolled with the keyboard.
    <article className="help-page" ref={top} tabIndex={0} aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`}>{title}</h2>
      <p className="help-what">{what}</p>
      {id === 'first' && (
        <div className="help-example">
          <p>{t('first.example')}</p>
          <Button className="button button-primary" onPress={() => onPage('example')}>
            <GraduationCap aria-hidden className="icon" />
            {ofLearn('open')}
          </Button>
        </div>
      )}
      {steps.length > 0 && (
        <section aria-labelledby={`help-${id}-steps`}>
          <h3 id={`help-${id}-steps`}>{t('part.steps')}</h3>
          <ol className="help-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {id !== 'first' && id !== 'example' && id !== 'terms' && (
            <Button className="button button-small" onPress={() => onView(id)}>
              {t('goTo', { view: title })}
              <ArrowRight aria-hidden className="icon" />
            </Button>
          )}
        </section>
      )}
      {keys.length > 0 && (
        <section aria-labelledby={`help-${id}-keys`}>
          <h3 id={`help-${id}-keys`}>{t('part.keys')}</h3>
          <dl className="help-keys">
            {keys.map(([pressed, does]) => (
              <div key={pressed}>
                <dt>
                  <Keyboard className="help-key">{pressed}</Keyboard>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {problems.length > 0 && (
        <section aria-labelledby={`help-${id}-problems`}>
          <h3 id={`help-${id}-problems`}>{t('part.problems')}</h3>
          <dl className="help-pairs">
            {problems.map(([problem, answer]) => (
              <div key={problem}>
                <dt>{problem}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {terms.length > 0 && (
        <dl className="help-pairs help-terms">
          {terms.map((term) => (
            <div key={term}>
              <dt>{termName(term)}</dt>
              <dd>{termMeaning(term)}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
