// The form as whoever makes a link will see it. What is typed here is only for trying it out.
import { memo } from 'react';
import { translator } from '../../../language.ts';
import { RecipeFieldInput } from '../recipe-field-input.tsx';
import { exampleOf } from './example-values.ts';
import { fieldOf, isAsked } from './field-draft.ts';
import type { RecipeDraft } from './recipe-draft.ts';

const t = translator('recipeEditor');

interface ExampleFormProps extends Pick<RecipeDraft, 'fields' | 'kind'> {
  /** By the field's key. */
  typed: Readonly<Record<number, string>>;
  onType: (key: number, text: string) => void;
}

export const ExampleForm = memo(function ExampleForm({ fields, kind, typed, onType }: ExampleFormProps) {
  const asked = fields.filter(({ type }) => isAsked(type));
  if (asked.length === 0) return <p className="field-note">{t('preview.nothingToFill')}</p>;
  return (
    <div className="example-form">
      {asked.map((draftField) => {
        const field = fieldOf(draftField);
        return (
          <RecipeFieldInput
            key={draftField.key}
            field={{ ...field, label: field.label || t('fields.unnamed') }}
            value={typed[draftField.key] ?? exampleOf(draftField, kind)}
            onChange={(text) => onType(draftField.key, text)}
          />
        );
      })}
    </div>
  );
});
