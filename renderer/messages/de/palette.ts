import type { Translation } from '../../../shared/language.ts';
import type english from '../en/palette.ts';

export default {
  title: 'Palette',
  search: 'Ansichten, Profile, Rezepte und zuletzt untersuchte Werte durchsuchen',
  placeholder: 'Springen, ausgeben, erneut untersuchen …',
  found: 'Gefunden',
  none: 'Nichts hier enthält diese Wörter.',
  goTo: 'Gehe zu',
  do: {
    title: 'Aktionen',
    addKey: 'Schlüssel hinzufügen …',
    learn: 'Geführtes Beispiel beginnen',
    lock: 'Countersign sperren',
  },
  issue: 'Link ausgeben',
  keysOf: { title: 'Schlüssel verwenden von', all: 'Alle Profile' },
  environment: { production: 'Produktion', staging: 'Staging', development: 'Entwicklung' },
  again: 'Erneut untersuchen',
} satisfies Translation<typeof english>;
