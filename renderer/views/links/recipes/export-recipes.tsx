// Writes chosen recipes to a file, for another machine or another person. Recipes hold no secret.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Recipe } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { Hint, InlineError } from '../../../components/messages.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useAction } from '../../../state/use-action.ts';
import { signerLabel } from './recipe-words.ts';

const t = translator('recipes');

interface ExportRecipesProps {
  recipes: readonly Recipe[];
  onClose: () => void;
}

export function ExportRecipes({ recipes, onClose }: ExportRecipesProps) {
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly string[]>(recipes.map(({ id }) => id));
  const [state, setState] = useState<'none-chosen' | 'cancelled' | { fileName: string; recipes: number } | null>(null);
  const { pending, failure, run } = useAction();
  const submit = () => {
    // In the order of the list, and without one that was deleted meanwhile.
    const ids = recipes.map(({ id }) => id).filter((id) => chosen.includes(id));
    if (ids.length === 0) return setState('none-chosen');
    setState(null);
    void run(async () => {
      const done = await call('recipes.export', { ids });
      setState(done ?? 'cancelled');
      announce(done ? t('export.exported') : t('export.cancelled'));
    });
  };
  const done = state !== null && typeof state === 'object' ? state : null;
  return (
    <ModalDialog title={t('export.title')} isOpen onClose={onClose}>
      <div className="dialog-body">
        {done ? (
          <p>
            {t.rich('export.written', {
              file: done.fileName,
              count: done.recipes,
              strong: (name) => <strong>{name}</strong>,
            })}
          </p>
        ) : (
          <>
            <p>{t('export.what')}</p>
            <CheckboxGroup
              className="field"
              value={[...chosen]}
              onChange={setChosen}
              isInvalid={state === 'none-chosen'}
            >
              <Label className="label">{t('export.recipes')}</Label>
              <div className="check-list">
                {recipes.map((recipe) => (
                  <Checkbox key={recipe.id} value={recipe.id} className="checkbox" aria-label={recipe.name}>
                    <span className="checkbox-box" aria-hidden>
                      <Check className="icon" />
                    </span>
                    <span className="check-name">{recipe.name}</span>
                    <span className="field-note">{signerLabel(recipe.signer.kind)}</span>
                  </Checkbox>
                ))}
              </div>
              {state === 'none-chosen' && <span className="field-error">{t('export.chooseOne')}</span>}
            </CheckboxGroup>
            {state === 'cancelled' && <Hint>{t('export.cancelled')}</Hint>}
            <InlineError message={failure} />
          </>
        )}
      </div>
      <footer className="dialog-footer">
        {done ? (
          <Button autoFocus className="button button-primary" onPress={onClose}>
            {t('export.done')}
          </Button>
        ) : (
          <>
            <Button className="button" onPress={onClose}>
              {t('export.cancel')}
            </Button>
            <Button className="button button-primary" data-busy={pending} onPress={submit}>
              {t('export.submit')}
            </Button>
          </>
        )}
      </footer>
    </ModalDialog>
  );
}
