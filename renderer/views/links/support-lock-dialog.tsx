// Locks the app to chosen recipes, for a desk where nothing else is to be signed. The passphrase is asked for by the main process.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Recipe } from '../../../shared/recipes.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint, InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { PassphraseWait } from '../../components/passphrase-wait.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useSupport } from '../../state/support.tsx';
import { useAction } from '../../state/use-action.ts';

const t = translator('links');

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
    <ModalDialog title={t('support.title')} isOpen onClose={onClose}>
      <div className="dialog-body">
        <p>{t('support.what')}</p>
        <CheckboxGroup className="field" value={[...chosen]} onChange={setChosen} isInvalid={missing}>
          <Label className="label">{t('support.recipes')}</Label>
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
                    <span className="field-note">{t('support.noProfile')}</span>
                  )}
                </Checkbox>
              );
            })}
          </div>
          {missing && <span className="field-error">{t('support.chooseOne')}</span>}
        </CheckboxGroup>
        <ul className="promises">
          <li>{t('support.gone')}</li>
          <li>{t('support.possible')}</li>
          <li>{t('support.limits')}</li>
        </ul>
        <PassphraseWait active={pending}>{t('support.asking')}</PassphraseWait>
        {cancelled && <Hint>{t('support.cancelled')}</Hint>}
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          {t('support.cancel')}
        </Button>
        <Button className="button button-primary" data-busy={pending} onPress={submit}>
          {t('support.submit')}
        </Button>
      </footer>
    </ModalDialog>
  );
}
