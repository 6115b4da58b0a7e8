// The payload's fields, in the order of the form. Moved by buttons, or with Alt and an arrow key anywhere in a field.
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Hint, InlineError } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { type FieldDraft, fieldDraft, newField } from './field-draft.ts';
import { type FieldActions, FieldEditor } from './field-editor.tsx';
import { memoSection } from './memo-section.ts';
import { accountFields } from './recipe-draft.ts';
import type { SectionProps } from './recipe-editor.tsx';

const t = translator('recipeEditor');

const maxFields = 50;

interface FieldsSectionProps extends SectionProps {
  within: (place: string) => boolean;
  /** The keys of those that are open. */
  open: readonly number[];
  setOpen: (open: readonly number[]) => void;
}

export const FieldsSection = memoSection(
  function FieldsSection({ draft, set, at, within, open, setOpen }: FieldsSectionProps) {
    const announce = useAnnounce();
    const { fields } = draft;
    const account = accountFields();
    const list = useRef<HTMLOListElement>(null);
    const addButton = useRef<HTMLButtonElement>(null);
    /** Where the focus goes once the list is drawn anew. */
    const [focus, setFocus] = useState<{ key: number; at: 'name' | 'bar' } | 'add' | null>(null);
    useEffect(() => {
      if (focus === null) return;
      if (focus === 'add') addButton.current?.focus();
      else {
        const item = list.current?.querySelector<HTMLElement>(`[data-field="${focus.key}"]`);
        const target = item?.querySelector<HTMLElement>(focus.at === 'name' ? 'input' : 'button');
        target?.focus();
        if (target instanceof HTMLInputElement) target.select();
      }
      setFocus(null);
    }, [focus]);

    const change = (next: FieldDraft) =>
      set({ fields: fields.map((field) => (field.key === next.key ? next : field)) });
    const move = (index: number, by: -1 | 1) => {
      const field = fields[index];
      const to = index + by;
      if (!field || to < 0 || to >= fields.length) return;
      const rest = fields.filter((other) => other !== field);
      set({ fields: [...rest.slice(0, to), field, ...rest.slice(to)] });
      announce(t('fields.moved', { name: field.name || t('fields.nameless'), place: to + 1, count: fields.length }));
    };
    const add = () => {
      const field = newField(fields.map(({ name }) => name));
      set({ fields: [...fields, field] });
      // The others make room for it.
      setOpen([field.key]);
      setFocus({ key: field.key, at: 'name' });
    };
    const remove = (index: number) => {
      const field = fields[index];
      const next = fields[index + 1] ?? fields[index - 1];
      set({ fields: fields.filter((other) => other !== field) });
      setFocus(next ? { key: next.key, at: 'bar' } : 'add');
      announce(t('fields.removed', { name: field?.name || t('fields.nameless') }));
    };
    const onKeyDown = (event: KeyboardEvent, index: number) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? -1 : 1);
    };
    const toggle = (key: number, isOpen: boolean) =>
      setOpen(isOpen ? [...open, key] : open.filter((other) => other !== key));
    const latest = useRef({ change, move, remove, toggle });
    latest.current = { change, move, remove, toggle };
    // The same for good, so that a field is drawn anew only for its own changes.
    const [actions] = useState<FieldActions>(() => ({
      change: (field) => latest.current.change(field),
      move: (index, by) => latest.current.move(index, by),
      remove: (index) => latest.current.remove(index),
      toggle: (key, isOpen) => latest.current.toggle(key, isOpen),
    }));
    return (
      <Card
        title={fields.length === 0 ? t('fields.title') : t('fields.titleCounted', { count: fields.length })}
        actions={
          fields.length > 1 && (
            <Button
              className="button button-small button-quiet"
              onPress={() => setOpen(open.length === 0 ? fields.map(({ key }) => key) : [])}
            >
              {open.length === 0 ? t('fields.openAll') : t('fields.closeAll')}
            </Button>
          )
        }
      >
        {fields.length === 0 ? (
          <p className="field-note">{t('fields.none')}</p>
        ) : (
          <ol ref={list} className="recipe-fields" aria-label={t('fields.label')}>
            {fields.map((field, index) => (
              <li
                key={field.key}
                data-field={field.key}
                className="recipe-field"
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                <FieldEditor
                  field={field}
                  index={index}
                  at={at}
                  wrong={within(`fields.${index}`)}
                  isOpen={open.includes(field.key)}
                  isLast={index === fields.length - 1}
                  actions={actions}
                />
              </li>
            ))}
          </ol>
        )}
        <InlineError message={at('fields') ?? null} />
        {draft.kind === 'password-reset' &&
          account.some(({ name }) => !fields.some((field) => field.name === name)) && (
            <Hint>
              <p>
                {fields.some(({ name }) => !account.some((one) => one.name === name))
                  ? t('fields.accountAndOthers')
                  : t('fields.account')}
              </p>
              <Button
                className="button button-small"
                onPress={() =>
                  set({
                    fields: account.map((one) => fields.find(({ name }) => name === one.name) ?? fieldDraft(one)),
                  })
                }
              >
                {t('fields.useAccount')}
              </Button>
            </Hint>
          )}
        <div className="buttons">
          <Button ref={addButton} className="button button-small" isDisabled={fields.length >= maxFields} onPress={add}>
            <Plus aria-hidden className="icon" />
            {t('fields.add')}
          </Button>
          {fields.length >= maxFields && <span className="field-note">{t('fields.most', { max: maxFields })}</span>}
          {fields.length > 1 && fields.length < maxFields && (
            <span className="field-note">{t('fields.moveByKeys')}</span>
          )}
        </div>
      </Card>
    );
  },
  ['fields', 'kind'],
);
