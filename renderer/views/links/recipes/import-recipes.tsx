// What a file of recipes holds, to be looked at. Nothing is stored before its own button is pressed, recipe by recipe.
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Response } from '../../../../shared/contract.ts';
import type { Recipe, RecipeFields } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Warning } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { ImportedRecipe } from './imported-recipe.tsx';
import { freeName, sameName } from './recipe-words.ts';

const t = translator('recipes');

export interface Imported {
  recipe: RecipeFields;
  /** What the file calls its profile; a word and no more. */
  profileName: string | null;
  /** The name it gets here. */
  name: string;
  profileId: string | null;
  /** The name it was saved under. */
  saved: string | null;
}

export interface Importing {
  fileName: string;
  entries: readonly Imported[];
}

/** Each with a name that is free here. `taken` are the names of the recipes that there are. */
export function importing(file: NonNullable<Response<'recipes.readFile'>>, taken: readonly string[]): Importing {
  const names = [...taken];
  const entries = file.recipes.map(({ profileName, ...recipe }) => {
    const name = freeName(recipe.name, names);
    names.push(name);
    return { recipe, profileName, name, profileId: null, saved: null };
  });
  return { fileName: file.fileName, entries };
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

/** Each is a form of its own, and a file may hold five hundred. */
const atOnce = 20;

interface ImportRecipesProps {
  importing: Importing;
  update: (change: (importing: Importing) => Importing) => void;
  recipes: readonly Recipe[];
  onSaved: () => void;
  onLeave: () => void;
}

export function ImportRecipes({
  importing: { fileName, entries },
  update,
  recipes,
  onSaved,
  onLeave,
}: ImportRecipesProps) {
  const [leaving, setLeaving] = useState(false);
  const [count, setCount] = useState(atOnce);
  const problems = useProblems(entries, count);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const unsaved = entries.filter(({ saved }) => saved === null);
  const left = unsaved.length;
  const names = recipes.map(({ name }) => name);
  const change = useCallback(
    (index: number, what: Partial<Imported>) =>
      update((last) => ({
        ...last,
        entries: last.entries.map((other, at) => (at === index ? { ...other, ...what } : other)),
      })),
    [update],
  );
  return (
    <div className="recipes">
      <header className="recipes-bar">
        <Button
          className="button button-small"
          onPress={() => (left > 0 && left < entries.length ? setLeaving(true) : onLeave())}
        >
          <ArrowLeft aria-hidden className="icon" />
          {t('import.back')}
        </Button>
        <h2 ref={heading} tabIndex={-1}>
          {t('import.title', { file: fileName })}
        </h2>
        <span className="spacer" />
        <span className="field-note" role="status" aria-label={t('import.state')}>
          {left === entries.length
            ? t('import.noneSaved', { count: left })
            : t('import.someSaved', { saved: entries.length - left, count: entries.length })}
        </span>
      </header>
      <div className="recipes-body recipes-scroll">
        <div className="recipes-column">
          <Warning>
            <p>{t.rich('import.warning', { strong })}</p>
            <ul>
              <li>{t.rich('import.host', { strong })}</li>
              <li>{t.rich('import.salt', { strong })}</li>
              <li>{t.rich('import.profile', { strong })}</li>
            </ul>
          </Warning>
          <ul className="cards" aria-label={t('import.recipes')}>
            {entries.slice(0, count).map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the file's order is theirs, and stays.
              <li key={index}>
                <ImportedRecipe
                  entry={entry}
                  index={index}
                  problems={problems[index] ?? null}
                  isHere={names.some((name) => sameName(name, entry.recipe.name))}
                  isTaken={[...names, ...unsaved.filter((other) => other !== entry).map(({ name }) => name)].some(
                    (name) => sameName(name, entry.name),
                  )}
                  onChange={change}
                  onSaved={onSaved}
                />
              </li>
            ))}
          </ul>
          {count < entries.length && (
            <div className="buttons">
              <Button className="button" onPress={() => setCount(count + atOnce)}>
                {t('import.more')}
              </Button>
              <span className="field-note">{t('import.further', { count: entries.length - count })}</span>
            </div>
          )}
        </div>
      </div>
      {leaving && (
        <ConfirmDialog
          title={t('import.leaveTitle')}
          action={t('import.leave')}
          onConfirm={async () => onLeave()}
          onClose={() => setLeaving(false)}
        >
          <p>{t('import.leaveWhat', { count: left })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** What is wrong with each of the first ones, one after the other; null until it is known. */
function useProblems(entries: readonly Imported[], count: number): readonly (readonly string[] | null)[] {
  const [problems, setProblems] = useState<readonly (readonly string[] | null)[]>([]);
  const next = entries[problems.length];
  const recipe = problems.length < count ? next?.recipe : undefined;
  useEffect(() => {
    if (recipe === undefined) return;
    let wanted = true;
    const take = (found: readonly string[] | null) => wanted && setProblems((last) => [...last, found]);
    call('recipes.check', { recipe }).then(
      (answer) => take(answer.problems.map(({ message }) => message)),
      // A check that fails says nothing of the recipe; saving checks again.
      () => take(null),
    );
    return () => {
      wanted = false;
    };
  }, [recipe]);
  return problems;
}
