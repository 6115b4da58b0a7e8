// What a new recipe begins with: a ready-made one, or nothing.
import { FilePlus2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { RecipeFields } from '../../../../shared/recipes.ts';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { translator } from '../../../language.ts';
import { readyMade } from './ready-made.ts';
import { lifetimeWords, signerLabel } from './recipe-words.ts';

const t = translator('recipes');

export function ReadyMadeList({ onChoose }: { onChoose: (recipe: RecipeFields) => void }) {
  const id = useId();
  return (
    <ul className="ready-made" aria-label={t('create.readyMade')}>
      {readyMade().map((recipe, index) => (
        <li key={recipe.name} className="whole-button ready-made-one">
          <Button className="whole-button-name" aria-describedby={`${id}-${index}`} onPress={() => onChoose(recipe)}>
            {recipe.name}
          </Button>
          <span id={`${id}-${index}`} className="field-note">
            {recipe.description}
          </span>
          <span className="field-note ready-made-facts">
            {t('create.facts', { signer: signerLabel(recipe.signer.kind), lifetime: lifetimeWords(recipe) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NewRecipeDialogProps {
  /** Null: an empty one. */
  onChoose: (recipe: RecipeFields | null) => void;
  onClose: () => void;
}

export function NewRecipeDialog({ onChoose, onClose }: NewRecipeDialogProps) {
  return (
    <ModalDialog title={t('create.title')} isOpen onClose={onClose} wide>
      <div className="dialog-body">
        <p>{t('create.what')}</p>
        <ReadyMadeList onChoose={onChoose} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={() => onChoose(null)}>
          <FilePlus2 aria-hidden className="icon" />
          {t('create.empty')}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('create.cancel')}
        </Button>
      </footer>
    </ModalDialog>
  );
}
