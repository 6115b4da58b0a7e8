import { describe, expect, it } from 'vitest';
import { checkable, draftProblems, placeOf } from '../../renderer/views/links/recipes/draft-problems.ts';
import { exampleFor } from '../../renderer/views/links/recipes/example-values.ts';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import { emptyRecipe, recipeDraft, recipeOf } from '../../renderer/views/links/recipes/recipe-draft.ts';
import { freeName, saltConcern } from '../../renderer/views/links/recipes/recipe-words.ts';
import { recipeFieldsSchema } from '../../shared/recipes.ts';
import { made } from './recipes-window.tsx';

describe('A draft', () => {
  it.each(readyMade().map(({ name }) => name))('gives back %s as it was', (name) => {
    const recipe = made(name);
    expect(recipeOf(recipeDraft(recipe, null))).toEqual(recipe);
    expect(checkable(recipeDraft(recipe, null))).toEqual(recipe);
    expect(draftProblems(recipeDraft(recipe, null))).toEqual([]);
  });

  it('can always be carried by the contract', () => {
    const empty = emptyRecipe(null);
    for (const kind of ['value', 'timestamped', 'object', 'password-reset'] as const) {
      for (const as of ['link', 'hidden-field'] as const) {
        const draft = { ...empty, kind, as, lifetime: { amount: 0, unit: 'days' } as const };
        expect(recipeFieldsSchema.safeParse(checkable(draft)).error).toBeUndefined();
      }
    }
  });

  it('has a place for every problem', () => {
    const link = { kind: 'object', as: 'link' } as const;
    expect(placeOf('fields.3.input.choices.1', link)).toBe('fields.3.input.choices');
    expect(placeOf('fields.3.required', link)).toBe('fields.3');
    expect(placeOf('signer.template', link)).toBe('signer.kind');
    expect(placeOf('delivery.as', link)).toBe('delivery.url');
    expect(placeOf('delivery.as', { ...link, as: 'hidden-field' })).toBe('delivery.name');
    expect(placeOf('elsewhere', link)).toBe('');
  });

  it('knows dangerous salts, and free names', () => {
    expect(saltConcern('django.contrib.sessions.backends.signed_cookies')).toMatch(/session/);
    expect(saltConcern('django.core.signing')).toMatch(/Django’s own/);
    expect(saltConcern(' links.x')).toMatch(/space/);
    expect(saltConcern('djangonauts.x')).toBeNull();
    expect(freeName('A', ['a', 'A (2)'])).toBe('A (3)');
    expect(freeName('x'.repeat(80), ['x'.repeat(80)])).toBe(`${'x'.repeat(76)} (2)`);
  });

  it('writes values as Python does', () => {
    const draft = recipeDraft(made('Account recovery'), null);
    const [user] = draft.fields;
    if (!user) throw new Error('It has no field.');
    const of = (more: Partial<typeof user>, typed: string) =>
      exampleFor({ ...draft, fields: [{ ...user, ...more }] }, { [user.key]: typed }).payload;
    expect(of({ type: 'text' }, 'é"\u{1f600}\u007f')).toBe('{"user":"\\u00e9\\"\\ud83d\\ude00\\u007f"}');
    expect(of({ type: 'boolean' }, 'true')).toBe('{"user":true}');
    expect(of({ type: 'text', required: false }, '')).toBe('{}');
    const text = { ...draft, kind: 'value' as const, template: '{{{user}}} {user}{other}' };
    const lookup = exampleFor({ ...text, fields: [{ ...user, type: 'fixed', fixedAs: 'null' }] }, {});
    expect(lookup.payload).toBe('{None} None{other}');
  });
});
