// Asks before something that cannot be undone or reaches production. Cancel has the focus.
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { messageOf } from '../client.ts';
import { translator } from '../language.ts';
import { InlineError } from './messages.tsx';
import { ModalDialog } from './modal-dialog.tsx';

const t = translator('common');

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** The confirming button's words, naming the deed. */
  action: string;
  /** The other button's words, where the deed itself is to cancel something. */
  dismissal?: string;
  /** The dialog stays open with the sentence of what this throws. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

export function ConfirmDialog({
  title,
  children,
  action,
  dismissal = t('cancel'),
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const confirm = async () => {
    if (pending) return;
    setPending(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
      setPending(false);
    }
  };
  return (
    <ModalDialog role="alertdialog" title={title} isOpen onClose={onClose}>
      <div className="dialog-body">
        {children}
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button autoFocus className="button" onPress={onClose}>
          {dismissal}
        </Button>
        <Button className="button button-danger" data-busy={pending} onPress={() => void confirm()}>
          {action}
        </Button>
      </footer>
    </ModalDialog>
  );
}
