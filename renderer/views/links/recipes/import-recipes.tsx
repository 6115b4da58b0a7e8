// What a file of recipes holds, to be looked at. Nothing is stored before its own button is pressed, recipe by recipe.
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Response } from '../../../../shared/contract.ts';
import type { Recipe, RecipeFields } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Warning } from '../../../components/messages.tsx';
import { counted } from '../../../wording/counted.ts';
import { ImportedRecipe } from './imported-recipe.tsx';
import { freeName } from './recipe-words.ts';

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
  const problems = useProblems(entries);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const left = entries.filter(({ saved }) => saved === null).length;
  return (
    <div className="recipes">
      <header className="recipes-bar">
        <Button
          className="button button-small"
          onPress={() => (left > 0 && left < entries.length ? setLeaving(true) : onLeave())}
        >
          <ArrowLeft aria-hidden className="icon" />
          Back to the recipes
        </Button>
        <h2 ref={heading} tabIndex={-1}>
          Import from {fileName}
        </h2>
        <span className="spacer" />
        <span className="field-note" role="status" aria-label="State of the import">
          {left === entries.length
            ? `${counted(left, 'recipe')}, none saved yet`
            : `${entries.length - left} of ${counted(entries.length, 'recipe')} saved`}
        </span>
      </header>
      <div className="recipes-body recipes-scroll">
        <div className="recipes-column">
          <Warning>
            <p>
              <strong>Somebody else wrote these.</strong> A recipe decides what your key signs and where the link leads.
              Before you save one, look at:
            </p>
            <ul>
              <li>
                <strong>the host of its URL:</strong> whoever runs it receives every token;
              </li>
              <li>
                <strong>its salt:</strong> with the salt of another part of the site, its links would open that part;
              </li>
              <li>
                <strong>the profile that you give it:</strong> its key will sign. The file cannot choose it.
              </li>
            </ul>
          </Warning>
          <ul className="cards" aria-label="Recipes in the file">
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the file's order is theirs, and stays.
              <li key={index}>
                <ImportedRecipe
                  entry={entry}
                  problems={problems[index] ?? null}
                  recipes={recipes}
                  others={entries.filter((other) => other !== entry && other.saved === null)}
                  onSaved={onSaved}
                  onChange={(change) =>
                    update((last) => ({
                      ...last,
                      entries: last.entries.map((other, at) => (at === index ? { ...other, ...change } : other)),
                    }))
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      </div>
      {leaving && (
        <ConfirmDialog
          title="Leave the import?"
          action="Leave the rest"
          onConfirm={async () => onLeave()}
          onClose={() => setLeaving(false)}
        >
          <p>
            {counted(left, 'recipe')} of the file {left === 1 ? 'is' : 'are'} not saved. What you saved stays; the file
            can be opened again for the rest.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** What is wrong with each, one after the other; null until it is known. */
function useProblems(entries: readonly Imported[]): readonly (readonly string[] | null)[] {
  const [problems, setProblems] = useState<readonly (readonly string[] | null)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file's recipes do not change; only what is chosen for them does.
  useEffect(() => {
    let wanted = true;
    const check = async () => {
      for (const { recipe } of entries) {
        // A check that fails says nothing of the recipe; saving checks again.
        const found = await call('recipes.check', { recipe }).catch(() => null);
        if (!wanted) return;
        setProblems((last) => [...last, found?.problems.map(({ message }) => message) ?? null]);
      }
    };
    setProblems([]);
    void check();
    return () => {
      wanted = false;
    };
  }, []);
  return problems;
}
