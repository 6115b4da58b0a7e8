// The palette (Ctrl/Cmd+K): a few letters lead to any view, profile, recipe or value looked at before.
import { Search } from 'lucide-react';
import { useMemo } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Keyboard,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { translator } from '../../language.ts';
import { matches, type PaletteSection } from './palette-items.ts';

const t = translator('palette');

interface PaletteProps {
  sections: readonly PaletteSection[];
  onClose: () => void;
}

export function Palette({ sections, onClose }: PaletteProps) {
  const actions = useMemo(
    () => new Map(sections.flatMap(({ items }) => items.map(({ id, run }) => [id, run] as const))),
    [sections],
  );
  return (
    <ModalOverlay
      className="modal-overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette">
        <Dialog aria-label={t('title')} className="palette-dialog">
          <Autocomplete filter={matches}>
            <SearchField autoFocus className="palette-search">
              <Label className="visually-hidden">{t('search')}</Label>
              <Search aria-hidden className="icon" />
              <Input className="palette-input" placeholder={t('placeholder')} spellCheck="false" />
            </SearchField>
            <Menu
              aria-label={t('found')}
              className="palette-menu"
              items={sections}
              renderEmptyState={() => <p className="field-note palette-none">{t('none')}</p>}
              onAction={(id) => {
                // First: what opens takes the focus, which closing would take back.
                onClose();
                actions.get(String(id))?.();
              }}
            >
              {({ title, items }) => (
                <MenuSection id={title} className="palette-section">
                  <Header className="palette-title">{title}</Header>
                  <Collection items={items}>
                    {({ id, icon: Icon, label, detail, shortcut }) => (
                      <MenuItem id={id} textValue={`${label} ${detail ?? ''} ${title}`} className="option palette-item">
                        <Icon aria-hidden className="icon" />
                        <Text slot="label" className="palette-label">
                          {label}
                        </Text>
                        {detail !== undefined && detail !== '' && (
                          <Text slot="description" className="palette-detail">
                            {detail}
                          </Text>
                        )}
                        {shortcut !== undefined && <Keyboard className="palette-keys">{shortcut}</Keyboard>}
                      </MenuItem>
                    )}
                  </Collection>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
