// Locks the app to chosen recipes, for a desk where nothing else is to be signed. The passphrase is asked for by the main process.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Recipe } from '../../../shared/recipes.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint, InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { PassphraseWait } from '../../components/passphrase-wait.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useSupport } from '../../state/support.tsx';
import { useAction } from '../../state/use-action.ts';

interface SupportLockDialogProps {
  recipes: readonly Recipe[];
  /** Chosen at first. */
  recipeId: string | null;
  onClose: () => void;
}

export function SupportLockDialog({ recipes, recipeId, onClose }: SupportLockDialogProps) {
  const { ring } = useKeyRing();
  const { lock } = useSupport();
  const [chosen, setChosen] = useState<readonly string[]>(recipeId === null ? [] : [recipeId]);
  const [missing, setMissing] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const { pending, failure, run } = useAction();
  const submit = () => {
    setMissing(chosen.length === 0);
    if (chosen.length === 0) return;
    setCancelled(false);
    void run(async () => {
      // The view that this dialog stands in closes it: the recipes are not the same any more.
      if (await lock(chosen)) onClose();
      else setCancelled(true);
    });
  };
  return (
    <ModalDialog title="Lock to chosen recipes" isOpen onClose={onClose}>
      <div className="dialog-body">
        <p>
          For a support desk: until someone enters the passphrase you choose next, only links from these recipes can be
          issued here, also after a restart.
        </p>
        <CheckboxGroup className="field" value={[...chosen]} onChange={setChosen} isInvalid={missing}>
          <Label className="label">Recipes</Label>
          <div className="check-list">
            {recipes.map((recipe) => {
              const profile = ring?.profiles.find(({ id }) => id === recipe.profileId);
              return (
                <Checkbox key={recipe.id} value={recipe.id} className="checkbox" aria-label={recipe.name}>
                  <span className="checkbox-box" aria-hidden>
                    <Check className="icon" />
                  </span>
                  <span className="check-name">{recipe.name}</span>
                  {profile ? (
                    <EnvironmentBadge environment={profile.environment} />
                  ) : (
                    <span className="field-note">no profile</span>
                  )}
                </Checkbox>
              );
            })}
          </div>
          {missing && <span className="field-error">Choose at least one recipe.</span>}
        </CheckboxGroup>
        <ul className="promises">
          <li>Sign, Keys and Settings are gone, and the app’s own core refuses what they do, not only this window.</li>
          <li>Inspecting, checking a link and looking things up in the ledger stay possible.</li>
          <li>
            It keeps people to the recipes. It does not keep out someone who can use this computer account with other
            programs, and a forgotten passphrase cannot be brought back.
          </li>
        </ul>
        <PassphraseWait active={pending}>Asking for a new passphrase in its own window…</PassphraseWait>
        {cancelled && <Hint>Cancelled. Nothing was locked.</Hint>}
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button button-primary" data-busy={pending} onPress={submit}>
          Choose a passphrase and lock…
        </Button>
      </footer>
    </ModalDialog>
  );
}
