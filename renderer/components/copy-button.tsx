// A button that copies a text, and says how long it stays on the clipboard.
import { Check, Copy } from 'lucide-react';
import { Button } from 'react-aria-components';
import { translator } from '../language.ts';
import { useCopy } from '../state/use-copy.ts';
import { InlineError } from './messages.tsx';

const t = translator('common');

interface CopyButtonProps {
  text: string;
  /** The button's name: "Copy Set-Cookie header". */
  label: string;
  /** What stands on the button; "Copy" without. */
  children?: string;
}

export function CopyButton({ text, label, children = t('copying.copy') }: CopyButtonProps) {
  const { copied, note, failure, copy } = useCopy(text);
  const Icon = copied ? Check : Copy;
  return (
    <span className="copy">
      {note !== null && <span className="field-note copy-note">{note}</span>}
      <Button aria-label={label} className="button button-small" data-copied={copied} onPress={() => void copy(text)}>
        <Icon aria-hidden className="icon" />
        {copied ? t('copying.copied') : children}
      </Button>
      <InlineError message={failure} />
    </span>
  );
}
