// One field: a line that names it, and its form below when it is open.
import { ArrowDown, ArrowUp, ChevronRight, CircleAlert, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, Switch } from 'react-aria-components';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { translator } from '../../../language.ts';
import { type FieldDraft, type FieldType, isAsked } from './field-draft.ts';
import { FieldOptions } from './field-options.tsx';

const t = translator('recipeEditor');

/** In the order in which they are offered. */
const types = [
  'text',
  'email',
  'integer',
  'boolean',
  'date',
  'uuid',
  'choice',
  'fixed',
  'nonce',
] as const satisfies readonly FieldType[];

/** Beside the field's name. */
function shortType({ type, required }: FieldDraft): string {
  const word = t(type === 'fixed' ? 'type.fixedShort' : type === 'nonce' ? 'type.nonceShort' : `type.${type}`);
  return isAsked(type) && !required ? t('field.optional', { type: word }) : word;
}

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
  const name = field.name || t('field.nameless');
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
            <span className="field-note recipe-field-type">{shortType(field)}</span>
            {wrong && (
              <span className="recipe-field-wrong">
                <CircleAlert aria-hidden className="icon" />
                {t('field.wrong')}
              </span>
            )}
          </Button>
        </Heading>
        <IconButton
          icon={ArrowUp}
          label={t('field.moveUp', { name })}
          isDisabled={index === 0}
          onPress={() => actions.move(index, -1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('field.moveDown', { name })}
          isDisabled={isLast}
          onPress={() => actions.move(index, 1)}
        />
        <IconButton
          icon={Trash2}
          label={t('field.remove', { name })}
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
          label={t('field.name')}
          value={field.name}
          onChange={(name) => set({ name })}
          error={at(`${place}.name`)}
          maxLength={64}
          monospaced
          description={t('field.nameNote')}
        />
        <TextInput
          label={t('field.label')}
          value={field.label}
          onChange={(label) => set({ label })}
          error={at(`${place}.label`)}
          maxLength={100}
          description={asked ? t('field.labelNote') : t('field.labelNoteGiven')}
        />
      </div>
      <SelectField
        label={t('field.type')}
        options={types.map((id) => ({ id, label: t(`type.${id}`) }))}
        value={field.type}
        onChange={(type) => set({ type })}
      />
      <FieldOptions field={field} set={set} place={`${place}.input`} at={at} />
      <TextInput
        label={t('field.help')}
        value={field.help}
        onChange={(help) => set({ help })}
        error={at(`${place}.help`)}
        maxLength={500}
        description={asked ? t('field.helpNote') : t('field.helpNoteGiven')}
      />
      {asked && (
        <Switch className="switch" isSelected={field.required} onChange={(required) => set({ required })}>
          <span className="switch-track" aria-hidden />
          {t('field.required')}
        </Switch>
      )}
    </div>
  );
}
