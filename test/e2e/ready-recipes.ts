// The ready-made recipes, saved as a person would save each of them.
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { App } from './app.ts';

declare const countersign: Bridge;

/** What is said to users goes out under the key of Blog, the rest under that of Shop. */
export async function saveReadyRecipes({ page }: App): Promise<void> {
  await page.evaluate(async (recipes) => {
    const answer = await countersign.call('keys.list', {});
    if (!answer.ok) throw new Error(answer.error.message);
    const { profiles } = answer.value;
    const idOf = (name: string) => profiles.find((profile) => profile.name === name)?.id ?? null;
    for (const recipe of recipes) {
      const profileId = idOf(/recovery|reset|change/.test(recipe.name) ? 'Blog' : 'Shop');
      const saved = await countersign.call('recipes.save', { profileId, recipe });
      if (!saved.ok) throw new Error(saved.error.message);
    }
  }, readyMade());
}
