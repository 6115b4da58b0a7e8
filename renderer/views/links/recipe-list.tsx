// The recipes to choose from, with whose key signs and whether it can.
import { TriangleAlert } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Recipe } from '../../../shared/recipes.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { concernOf, profileOf } from './recipe-concern.tsx';

const t = translator('links');

interface RecipeListProps {
  recipes: readonly Recipe[];
  search: string;
  onSearch: (text: string) => void;
  chosenId: string | null;
  onChoose: (recipeId: string) => void;
}

export function RecipeList({ recipes, search, onSearch, chosenId, onChoose }: RecipeListProps) {
  const { ring } = useKeyRing();
  const words = search.trim().toLowerCase().split(/\s+/);
  const found = recipes
    .map((recipe) => ({ recipe, id: recipe.id, profile: profileOf(recipe, ring), concern: concernOf(recipe, ring) }))
    .filter(({ recipe, profile }) => {
      const text = `${recipe.name}\n${recipe.description}\n${profile?.name ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  return (
    <>
      <SearchBox label={t('list.search')} value={search} onChange={onSearch} />
      <ListBox
        aria-label={t('list.label')}
        className="profile-list"
        items={found}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          const [id] = keys;
          if (typeof id === 'string') onChoose(id);
        }}
        renderEmptyState={() => <p className="field-note recipe-none">{t('list.nothing')}</p>}
      >
        {({ recipe, profile, concern }) => (
          <ListBoxItem id={recipe.id} textValue={recipe.name} className="profile-item">
            <span className="profile-name">{recipe.name}</span>
            <span className="profile-facts">
              {profile && (
                <>
                  <EnvironmentBadge environment={profile.environment} />
                  <span>{profile.name}</span>
                </>
              )}
              {concern && (
                <span className="concern">
                  <TriangleAlert aria-hidden className="icon" />
                  {concern.short}
                </span>
              )}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}
