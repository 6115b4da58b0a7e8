// The palette over what there is now: profiles, recipes and recent values are read as it opens.
import { useMemo } from 'react';
import { useKeyRing } from '../../state/key-ring.tsx';
import type { RecentTokens } from '../../state/recent-tokens.ts';
import { useStore } from '../../state/store.ts';
import { useRecipes } from '../../state/use-recipes.ts';
import { Palette } from './palette.tsx';
import { type PaletteSource, paletteSections } from './palette-items.ts';

interface OpenPaletteProps extends Omit<PaletteSource, 'profiles' | 'recipes' | 'recent' | 'useProfile'> {
  recentTokens: RecentTokens;
  onClose: () => void;
}

export function OpenPalette({ recentTokens, onClose, ...rest }: OpenPaletteProps) {
  const { ring, select } = useKeyRing();
  const { recipes } = useRecipes();
  const { tokens } = useStore(recentTokens.store);
  const { views, addKey, learn, lock, issueFrom, inspect } = rest;
  const sections = useMemo(
    () =>
      paletteSections({
        ...{ views, addKey, learn, lock, issueFrom, inspect },
        profiles: ring?.profiles ?? [],
        recipes: recipes ?? [],
        recent: tokens,
        useProfile: select,
      }),
    [views, addKey, learn, lock, issueFrom, inspect, ring, recipes, tokens, select],
  );
  return <Palette sections={sections} onClose={onClose} />;
}
