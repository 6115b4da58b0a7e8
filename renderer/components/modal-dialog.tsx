// A dialog in the middle of the window. A click beside it does not close it: what was typed would be lost by a slip.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { translator } from '../language.ts';
import { ShowRecordContext } from '../state/show-record.ts';
import { IconButton } from './icon-button.tsx';

const t = translator('common');

interface ModalDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  role?: 'dialog' | 'alertdialog';
  /** For two things side by side. */
  wide?: boolean;
  children: ReactNode;
}

export function ModalDialog({ title, isOpen, onClose, role = 'dialog', wide = false, children }: ModalDialogProps) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={`modal modal-${role} ${wide ? 'modal-wide' : ''}`}>
        <Dialog role={role} className="dialog">
          <header className="dialog-header">
            <Heading slot="title">{title}</Heading>
            {role === 'dialog' && <IconButton icon={X} label={t('close')} onPress={onClose} />}
          </header>
          <ShowRecordContext value={null}>{children}</ShowRecordContext>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
