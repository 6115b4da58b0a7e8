// Where a new key comes from.
import { ClipboardPaste, FileCode, Sparkles } from 'lucide-react';
import type { KeySource } from '../../../shared/keys.ts';
import { ChoiceField } from '../../components/fields.tsx';

export type From = KeySource['from'];

export function SourceChoice({ value, onChange }: { value: From; onChange: (from: From) => void }) {
  return (
    <ChoiceField<From>
      label="Where the key comes from"
      className="choices-row"
      value={value}
      onChange={onChange}
      choices={[
        {
          id: 'clipboard',
          label: 'From the clipboard',
          icon: <ClipboardPaste aria-hidden className="icon" />,
          description: 'A SECRET_KEY you have copied.',
        },
        {
          id: 'generate',
          label: 'Generate a new one',
          icon: <Sparkles aria-hidden className="icon" />,
          description: '50 random characters, as startproject makes them.',
        },
        {
          id: 'settings',
          label: 'From settings.py or .env',
          icon: <FileCode aria-hidden className="icon" />,
          description: 'SECRET_KEY and its fallbacks; the file is read, never run.',
        },
      ]}
    />
  );
}
