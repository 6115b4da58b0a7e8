// What keeps a recipe from being issued, or makes its links worthless, and what to do about it.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile, KeyRing } from '../../../shared/keys.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Warning } from '../../components/messages.tsx';
import { UnlockButton } from '../../components/unlock-button.tsx';
import { UnlockVaultButton } from '../../components/vault-state.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';

const t = translator('links');

export interface Concern {
  kind: 'no-profile' | 'missing' | 'locked';
  /** In the list. */
  short: string;
  /** Nothing can be issued before something is done; the other kind only asks for a passphrase. */
  blocks: boolean;
}

export const profileOf = (recipe: Recipe, ring: KeyRing | null): KeyProfile | null =>
  ring?.profiles.find(({ id }) => id === recipe.profileId) ?? null;

/** Null when nothing stands in the way, or the keys are not known yet. */
export function concernOf(recipe: Recipe, ring: KeyRing | null): Concern | null {
  if (!ring) return null;
  const key = profileOf(recipe, ring)?.keys[0];
  if (!key) return { kind: 'no-profile', short: t('concern.noProfileShort'), blocks: true };
  if (key.state === 'missing') return { kind: 'missing', short: t('concern.missingShort'), blocks: true };
  if (key.state === 'locked')
    return { kind: 'locked', short: t('concern.lockedShort'), blocks: key.backEnd !== 'vault' };
  return null;
}

interface RecipeConcernProps {
  recipe: Recipe;
  /** Opens the recipe to be changed; null where that is not allowed. */
  onEdit: (() => void) | null;
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

export function RecipeConcern({ recipe, onEdit }: RecipeConcernProps) {
  const { ring } = useKeyRing();
  const concern = concernOf(recipe, ring);
  const profile = profileOf(recipe, ring);
  const key = profile?.keys[0];
  const who = onEdit === null ? 'other' : 'self';
  return (
    <>
      <PublishedKey publishedIn={key?.strength.publishedIn}>{t('concern.published')}</PublishedKey>
      {concern?.kind === 'no-profile' && (
        <Warning>
          <p>{t.rich('concern.noProfile', { strong, why: recipe.profileId === null ? 'unset' : 'other', who })}</p>
          {onEdit !== null && (
            <Button className="button button-small" onPress={onEdit}>
              {t('concern.edit')}
            </Button>
          )}
        </Warning>
      )}
      {concern?.kind === 'missing' && (
        <Warning>{t.rich('concern.missing', { strong, profile: profile?.name ?? '', who })}</Warning>
      )}
      {concern?.kind === 'locked' && key && (
        <Warning>
          <p>
            {t.rich('concern.locked', {
              strong,
              why:
                key.backEnd === 'vault'
                  ? (ring?.vault.message ?? t('concern.vaultLocked'))
                  : (ring?.keychain.message ?? t('concern.keychainLocked', { keychain: ring?.keychain.name ?? '' })),
            })}
          </p>
          {key.backEnd === 'vault' ? ring?.vault.state === 'locked' && <UnlockVaultButton /> : <UnlockButton />}
        </Warning>
      )}
    </>
  );
}
