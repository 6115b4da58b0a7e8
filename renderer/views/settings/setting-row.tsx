// One setting: what it is, what it does, its control, and the way back to its default.
import { type LucideIcon, RotateCcw } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { messageOf } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { Explained, type TermId } from '../../components/term.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';

const t = translator('settings');

interface SettingRowProps<Value> {
  title: string;
  /** What the title is explained by. */
  term?: TermId | undefined;
  /** By which it is known in any language. */
  icon?: LucideIcon | undefined;
  /** What it does, in a sentence. */
  explanation: string;
  value: Value;
  /** What it is unless it was set. */
  defaultValue: Value;
  /** A value in words. */
  words: (value: Value) => string;
  /** Throws what the call throws. */
  onSave: (value: Value) => Promise<void>;
  /** Draws the control: for the value it is to show, which is the new one while that is being saved. */
  children: (value: Value, save: (value: Value) => void) => ReactNode;
}

export function SettingRow<Value>({
  title,
  term,
  icon: Icon,
  explanation,
  value,
  defaultValue,
  words,
  onSave,
  children,
}: SettingRowProps<Value>) {
  const announce = useAnnounce();
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState<{ value: Value } | null>(null);
  const newest = useRef<{ value: Value } | null>(null);
  const shown = saving ? saving.value : value;
  const save = async (next: Value) => {
    if (Object.is(next, shown)) return;
    const mine = { value: next };
    newest.current = mine;
    setSaving(mine);
    try {
      await onSave(next);
      if (newest.current !== mine) return;
      setFailure(null);
      announce(t('row.saved', { title, value: words(next) }));
    } catch (error) {
      if (newest.current !== mine) return;
      setFailure(t('row.notSaved', { why: messageOf(error) }));
    }
    setSaving(null);
  };
  const isDefault = Object.is(shown, defaultValue);
  return (
    <section className="setting" aria-label={title}>
      <div className="setting-words">
        <h3>
          <Explained term={term}>{title}</Explained>
          {Icon && <Icon aria-hidden className="icon setting-icon" />}
        </h3>
        <p className="field-note">{explanation}</p>
      </div>
      <div className="setting-control">
        {children(shown, (next) => void save(next))}
        <div className="setting-default">
          <span className="field-note">
            {isDefault ? t('row.isDefault') : t('row.default', { value: words(defaultValue) })}
          </span>
          {!isDefault && (
            <Button
              aria-label={t('row.restoreOf', { title })}
              className="button button-quiet button-small"
              onPress={() => void save(defaultValue)}
            >
              <RotateCcw aria-hidden className="icon" />
              {t('row.restore')}
            </Button>
          )}
        </div>
      </div>
      <InlineError message={failure} />
    </section>
  );
}
