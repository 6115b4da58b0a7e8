import type { Translation } from '../../../shared/language.ts';
import type english from '../en/app.ts';

export default {
  views: {
    label: 'Ansichten',
    inspect: 'Untersuchen',
    sign: 'Signieren',
    links: 'Links',
    batch: 'Stapel',
    ledger: 'Protokoll',
    keys: 'Schlüssel',
    settings: 'Einstellungen',
    help: 'Hilfe',
  },
  palette: 'Palette',
  paletteTip: 'Überallhin springen ({shortcut})',
  crashed: { window: 'das Fenster', view: 'die Ansicht „{view}“' },
} satisfies Translation<typeof english>;
