// What keeps a recipe from being issued, or makes its links worthless, and what to do about it.
import { Button } from 'react-aria-components';
import type { KeyProfile, KeyRing } from '../../../shared/keys.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Warning } from '../../components/messages.tsx';
import { UnlockButton } from '../../components/unlock-button.tsx';
import { UnlockVaultButton } from '../../components/vault-state.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';

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
  if (!key) return { kind: 'no-profile', short: 'no key profile', blocks: true };
  if (key.state === 'missing') return { kind: 'missing', short: 'key missing', blocks: true };
  if (key.state === 'locked') return { kind: 'locked', short: 'key locked', blocks: key.backEnd !== 'vault' };
  return null;
}

interface RecipeConcernProps {
  recipe: Recipe;
  /** Opens the recipe to be changed; null where that is not allowed. */
  onEdit: (() => void) | null;
}

export function RecipeConcern({ recipe, onEdit }: RecipeConcernProps) {
  const { ring } = useKeyRing();
  const concern = concernOf(recipe, ring);
  const profile = profileOf(recipe, ring);
  const key = profile?.keys[0];
  const askSomeone = onEdit === null ? ' Ask whoever looks after the keys here.' : '';
  return (
    <>
      <PublishedKey publishedIn={key?.strength.publishedIn}>
        Anyone can make the same links, so the site cannot tell yours from theirs. Rotate the key first.
      </PublishedKey>
      {concern?.kind === 'no-profile' && (
        <Warning>
          <p>
            <strong>No key profile.</strong>{' '}
            {recipe.profileId === null
              ? 'This recipe does not say yet whose key signs its links.'
              : 'The key profile that signs its links was deleted; the recipe itself is unharmed.'}
            {onEdit === null ? askSomeone : ' Choose one in the recipe.'}
          </p>
          {onEdit !== null && (
            <Button className="button button-small" onPress={onEdit}>
              Edit the recipe
            </Button>
          )}
        </Warning>
      )}
      {concern?.kind === 'missing' && (
        <Warning>
          <strong>Key missing.</strong> The current key of {profile?.name} is no longer where it was kept, so nothing
          can be signed with it. {onEdit === null ? askSomeone : 'Add it again under Keys.'}
        </Warning>
      )}
      {concern?.kind === 'locked' && key && (
        <Warning>
          <p>
            <strong>Key locked.</strong>{' '}
            {key.backEnd === 'vault'
              ? (ring?.vault.message ??
                'The vault is locked. The key is unharmed; the passphrase is asked for when you issue the link, or now.')
              : (ring?.keychain.message ??
                `${ring?.keychain.name} is locked. The key is unharmed; unlock it to use it.`)}
          </p>
          {key.backEnd === 'vault' ? ring?.vault.state === 'locked' && <UnlockVaultButton /> : <UnlockButton />}
        </Warning>
      )}
    </>
  );
}
