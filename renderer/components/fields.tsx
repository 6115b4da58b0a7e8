// Labelled form fields: one look and one way to show a description or an error for all of them.
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { translator } from '../language.ts';
import { Explained, type TermId } from './term.tsx';

const t = translator('common');

interface FieldWords {
  label: string;
  /** What the label is explained by. */
  term?: TermId;
  description?: ReactNode;
  /** Shown below the field, which then counts as invalid. */
  error?: string | undefined;
}

function Notes({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && error === undefined && (
        <Text slot="description" className="field-note">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}

interface TextInputProps extends FieldWords, Omit<TextFieldProps, 'className' | 'children' | 'isInvalid'> {
  placeholder?: string;
  monospaced?: boolean;
  /** Rows of a text area; a single line without. */
  rows?: number;
  /** The label is spoken but not drawn. */
  labelHidden?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextInput({
  label,
  term,
  description,
  error,
  placeholder = '',
  monospaced,
  rows,
  labelHidden = false,
  inputRef,
  ...props
}: TextInputProps) {
  return (
    <TextField {...props} className="field" isInvalid={error !== undefined} spellCheck="false" autoComplete="off">
      <Label className={labelHidden ? 'visually-hidden' : 'label'}>
        <Explained term={labelHidden ? undefined : term}>{label}</Explained>
      </Label>
      {rows === undefined ? (
        <Input
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          className={`input ${monospaced === true ? 'mono' : ''}`}
          placeholder={placeholder}
        />
      ) : (
        <TextArea className={`input ${monospaced === true ? 'mono' : ''}`} rows={rows} placeholder={placeholder} />
      )}
      <Notes description={description} error={error} />
    </TextField>
  );
}

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  /** What stands in the list in place of the bare label. */
  content?: ReactNode;
}

interface SelectFieldProps<Id extends string> extends FieldWords {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  /** The label is spoken but not drawn. */
  labelHidden?: boolean;
  className?: string;
}

export function SelectField<Id extends string>({
  label,
  term,
  description,
  error,
  options,
  value,
  onChange,
  placeholder,
  labelHidden = false,
  className = '',
}: SelectFieldProps<Id>) {
  return (
    <Select
      className={`field ${className}`}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      placeholder={placeholder ?? t('choose')}
      isInvalid={error !== undefined}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'label'}>
        <Explained term={labelHidden ? undefined : term}>{label}</Explained>
      </Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Notes description={description} error={error} />
      <Popover className="popover">
        <ListBox items={options} className="options">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="option">
      <span className="option-content">{option.content ?? option.label}</span>
      <Check aria-hidden className="icon option-check" />
    </ListBoxItem>
  );
}

interface SuggestFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly string[];
  placeholder?: string;
  monospaced?: boolean;
}

/** Free text with suggestions. */
export function SuggestField({
  label,
  term,
  description,
  error,
  value,
  onChange,
  suggestions,
  placeholder = '',
  monospaced = false,
}: SuggestFieldProps) {
  const options: Option[] = [...new Set(suggestions)].map((suggestion) => ({ id: suggestion, label: suggestion }));
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      isInvalid={error !== undefined}
      menuTrigger="manual"
    >
      <Label className="label">
        <Explained term={term}>{label}</Explained>
      </Label>
      <div className="combo">
        <Input className={monospaced ? 'input mono' : 'input'} placeholder={placeholder} spellCheck="false" />
        {options.length > 0 && (
          <Button className="combo-button">
            <ChevronDown aria-hidden className="icon" />
          </Button>
        )}
      </div>
      <Notes description={description} error={error} />
      <Popover className="popover">
        <ListBox items={options} className={monospaced ? 'options mono' : 'options'}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

export interface Choice<Id extends string> {
  id: Id;
  label: string;
  description?: ReactNode;
  icon?: ReactNode;
  isDisabled?: boolean;
}

interface ChoiceFieldProps<Id extends string> extends FieldWords {
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  className?: string;
}

/** Radio buttons drawn as cards, for choices that need a sentence each. */
export function ChoiceField<Id extends string>({
  label,
  term,
  description,
  error,
  choices,
  value,
  onChange,
  className = '',
}: ChoiceFieldProps<Id>) {
  return (
    <RadioGroup
      className={`field ${className}`}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isInvalid={error !== undefined}
    >
      <Label className="label">
        <Explained term={term}>{label}</Explained>
      </Label>
      <div className="choices">
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            aria-label={choice.label}
            isDisabled={choice.isDisabled ?? false}
            className="choice"
          >
            <span className="choice-dot" aria-hidden />
            <span className="choice-words">
              <span className="choice-label">
                {choice.icon}
                {choice.label}
              </span>
              {choice.description !== undefined && <span className="field-note">{choice.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <Notes description={description} error={error} />
    </RadioGroup>
  );
}
