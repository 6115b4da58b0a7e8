// All that is not there from the start: it makes one file, which is fetched when the window has nothing to do, or when something of it is wanted.
export { BatchView } from './batch/batch-view.tsx';
export { IntakeList } from './inspect/intake/intake-list.tsx';
export { ResignDialog } from './inspect/resign/resign-dialog.tsx';
export { AddKeyDialog } from './keys/add-key-dialog.tsx';
export { KeysView } from './keys/keys-view.tsx';
export { LedgerView } from './ledger/ledger-view.tsx';
export { LinksView } from './links/links-view.tsx';
export { OpenPalette } from './palette/open-palette.tsx';
export { SettingsView } from './settings/settings-view.tsx';
export { SignView } from './sign/sign-view.tsx';
