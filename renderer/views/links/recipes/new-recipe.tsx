// What a new recipe begins with: a ready-made one, or nothing.
import { FilePlus2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { readyMade } from '../../../../shared/ready-made.ts';
import type { RecipeFields } from '../../../../shared/recipes.ts';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { lifetimeWords, signerWords } from './recipe-words.ts';

export function ReadyMadeList({ onChoose }: { onChoose: (recipe: RecipeFields) => void }) {
  const id = useId();
  return (
    <ul className="ready-made" aria-label="Ready-made recipes">
      {readyMade.map((recipe, index) => (
        <li key={recipe.name} className="whole-button ready-made-one">
          <Button className="whole-button-name" aria-describedby={`${id}-${index}`} onPress={() => onChoose(recipe)}>
            {recipe.name}
          </Button>
          <span id={`${id}-${index}`} className="field-note">
            {recipe.description}
          </span>
          <span className="field-note ready-made-facts">
            {signerWords[recipe.signer.kind].label}, {lifetimeWords(recipe)}
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
    <ModalDialog title="New recipe" isOpen onClose={onClose} wide>
      <div className="dialog-body">
        <p>Begin with a ready-made one and change what is different on your site, or with an empty one.</p>
        <ReadyMadeList onChoose={onChoose} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={() => onChoose(null)}>
          <FilePlus2 aria-hidden className="icon" />
          Empty recipe
        </Button>
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
      </footer>
    </ModalDialog>
  );
}
