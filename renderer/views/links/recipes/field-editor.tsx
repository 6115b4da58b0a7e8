// One field: a line that names it, and its form below when it is open.
import { ArrowDown, ArrowUp, ChevronRight, CircleAlert, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, Switch } from 'react-aria-components';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { type FieldDraft, type FieldType, isAsked } from './field-draft.ts';
import { FieldOptions } from './field-options.tsx';
import { typeWords } from './recipe-words.ts';

const types = (Object.keys(typeWords) as FieldType[]).map((id) => ({ id, label: typeWords[id] }));

export interface FieldActions {
  change: (field: FieldDraft) => void;
  move: (index: number, by: -1 | 1) => void;
  remove: (index: number) => void;
  toggle: (key: number, isOpen: boolean) => void;
}

interface FieldEditorProps {
  field: FieldDraft;
  index: number;
  at: (place: string) => string | undefined;
  /** Something in it has to be corrected. */
  wrong: boolean;
  isOpen: boolean;
  isLast: boolean;
  actions: FieldActions;
}

export const FieldEditor = memo(function FieldEditor(props: FieldEditorProps) {
  const { field, index, at, wrong, isOpen, isLast, actions } = props;
  const name = field.name || 'unnamed field';
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={(opening) => actions.toggle(field.key, opening)}
      className="recipe-field-disclosure"
    >
      <div className="recipe-field-bar">
        <Heading level={3} className="recipe-field-heading">
          <Button slot="trigger" className="recipe-field-trigger">
            <ChevronRight aria-hidden className="recipe-field-chevron" />
            <code className="recipe-field-name">{field.name || '…'}</code>
            <span className="field-note recipe-field-type">
              {typeWords[field.type].replace(/,.*/, '')}
              {isAsked(field.type) && !field.required && ', optional'}
            </span>
            {wrong && (
              <span className="recipe-field-wrong">
                <CircleAlert aria-hidden className="icon" />
                to correct
              </span>
            )}
          </Button>
        </Heading>
        <IconButton
          icon={ArrowUp}
          label={`Move ${name} up`}
          isDisabled={index === 0}
          onPress={() => actions.move(index, -1)}
        />
        <IconButton
          icon={ArrowDown}
          label={`Move ${name} down`}
          isDisabled={isLast}
          onPress={() => actions.move(index, 1)}
        />
        <IconButton
          icon={Trash2}
          label={`Remove ${name}`}
          className="icon-button-danger"
          onPress={() => actions.remove(index)}
        />
      </div>
      <DisclosurePanel className="recipe-field-panel">
        {/* Fifty closed forms would cost what fifty open ones do. */}
        {isOpen && <FieldForm field={field} onChange={actions.change} place={`fields.${index}`} at={at} />}
      </DisclosurePanel>
    </Disclosure>
  );
});

interface FieldFormProps {
  field: FieldDraft;
  onChange: (field: FieldDraft) => void;
  /** "fields.2" */
  place: string;
  at: (place: string) => string | undefined;
}

function FieldForm({ field, onChange, place, at }: FieldFormProps) {
  const set = (change: Partial<FieldDraft>) => onChange({ ...field, ...change });
  const asked = isAsked(field.type);
  const general = at(place);
  return (
    <div className="recipe-field-form">
      {general !== undefined && <p className="field-error">{general}</p>}
      <div className="recipe-pair">
        <TextInput
          label="Name"
          value={field.name}
          onChange={(name) => set({ name })}
          error={at(`${place}.name`)}
          maxLength={64}
          monospaced
          description="As the site’s code reads it."
        />
        <TextInput
          label="Label"
          value={field.label}
          onChange={(label) => set({ label })}
          error={at(`${place}.label`)}
          maxLength={100}
          description={asked ? 'As it stands in the form.' : 'What it is, for whoever reads the recipe.'}
        />
      </div>
      <SelectField label="Type" options={types} value={field.type} onChange={(type) => set({ type })} />
      <FieldOptions field={field} set={set} place={`${place}.input`} at={at} />
      <TextInput
        label="Help"
        value={field.help}
        onChange={(help) => set({ help })}
        error={at(`${place}.help`)}
        maxLength={500}
        description={asked ? 'Optional: a sentence below the field.' : 'Optional: a sentence about it.'}
      />
      {asked && (
        <Switch className="switch" isSelected={field.required} onChange={(required) => set({ required })}>
          <span className="switch-track" aria-hidden />
          Must be filled in
        </Switch>
      )}
    </div>
  );
}
