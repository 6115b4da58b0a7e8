// "Python for the site": the Django code that takes what this recipe makes, a tab a file.
import { useEffect, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RecipeFields } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Hint, InlineError } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { useLatest } from '../../../state/use-latest.ts';

const t = translator('recipeEditor');

const ask = (recipe: RecipeFields) => call('recipes.python', { recipe });

interface PythonLinesProps {
  /** Null while it is being checked, and while something in it is wrong. */
  recipe: RecipeFields | null;
  wrong: boolean;
}

export function PythonLines({ recipe, wrong }: PythonLinesProps) {
  const python = useLatest(ask);
  const mark = recipe === null ? null : JSON.stringify(recipe);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark stands for the recipe, whose object is new each time.
  useEffect(() => {
    // What was there stays while something is wrong, and is said to be of before.
    if (recipe !== null) python.ask(recipe);
  }, [mark, python.ask]);
  const [chosen, setChosen] = useState<string | null>(null);

  const files = python.answer?.value.files ?? [];
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  return (
    <div className="cards">
      {wrong && <Hint>{files.length === 0 ? t('python.notYet') : t('python.before')}</Hint>}
      <InlineError message={python.failure} />
      {python.failure !== null && recipe !== null && (
        <div className="buttons">
          <Button className="button button-small" onPress={() => python.ask({ ...recipe })}>
            {t('python.tryAgain')}
          </Button>
        </div>
      )}
      {file && (
        <Tabs selectedKey={file.name} onSelectionChange={(name) => setChosen(String(name))} className="python-files">
          <div className="python-bar">
            <TabList aria-label={t('python.files')} className="small-tabs">
              {files.map(({ name }) => (
                <Tab key={name} id={name} className="small-tab mono">
                  {name}
                </Tab>
              ))}
            </TabList>
            <CopyButton text={file.code} label={t('python.copy', { file: file.name })} />
          </div>
          {files.map(({ name, code }) => (
            <TabPanel key={name} id={name}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long file scrolls, by keyboard too. */}
              <pre className="raw mono python-code" tabIndex={0}>
                {code}
              </pre>
            </TabPanel>
          ))}
        </Tabs>
      )}
      {file && (python.answer?.value.notes.length ?? 0) > 0 && (
        <ul className="python-notes" aria-label={t('python.notes')}>
          {python.answer?.value.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
