// Where a new key comes from.
import { ClipboardPaste, FileCode, Sparkles } from 'lucide-react';
import type { KeySource } from '../../../shared/keys.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { translator } from '../../language.ts';

const t = translator('keys');

export type From = KeySource['from'];

export function SourceChoice({ value, onChange }: { value: From; onChange: (from: From) => void }) {
  return (
    <ChoiceField<From>
      label={t('source.label')}
      className="choices-row"
      value={value}
      onChange={onChange}
      choices={[
        {
          id: 'clipboard',
          label: t('source.clipboard'),
          icon: <ClipboardPaste aria-hidden className="icon" />,
          description: t('source.clipboardWhat'),
        },
        {
          id: 'generate',
          label: t('source.generate'),
          icon: <Sparkles aria-hidden className="icon" />,
          description: t('source.generateWhat'),
        },
        {
          id: 'settings',
          label: t('source.settings'),
          icon: <FileCode aria-hidden className="icon" />,
          description: t('source.settingsWhat'),
        },
      ]}
    />
  );
}
