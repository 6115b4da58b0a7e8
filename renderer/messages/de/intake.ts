import type { Translation } from '../../../shared/language.ts';
import type english from '../en/intake.ts';

export default {
  drop: {
    region: 'Einfügen oder ablegen',
    hint: 'Ablegen, um die enthaltenen Tokens aufzulisten',
  },
  reading: {
    pastedText: 'Eingefügter Text',
    oneOfSeveral: '{name} ({at, number} von {count, number})',
    unreadable:
      '„{name}“ konnte nicht gelesen werden. Nichts wurde übernommen; prüfen Sie, ob es eine Datei und kein Ordner ist, und versuchen Sie es noch einmal.',
    failed: '„{name}“: {reason}',
    interrupted:
      'Das Einlesen wurde abgebrochen, als Countersign gesperrt wurde. Nichts wurde übernommen; fügen Sie den Inhalt noch einmal ein, legen Sie ihn ab oder öffnen Sie die Datei erneut.',
    choosing: 'Datei wird geöffnet',
    choosingNote: 'Wird gelesen, sobald sie ausgewählt ist',
    label: '{name} wird gelesen',
    sent: '{sent} von {size}',
    looking: 'Suche nach Tokens in {size}',
    cancel: 'Abbrechen',
  },
  problems: { dismiss: 'Probleme ausblenden' },
  list: {
    region: 'Fundliste',
    values: 'Werte',
    close: 'Liste schließen',
    found: '{count, number} gefunden',
    foundIn: '{kind}, {count, number} gefunden',
    some: '{shown, number} von {count, number}',
    someIn: '{kind}, {shown, number} von {count, number}',
    filter: 'Filtern',
    filterPlaceholder: 'Nach Name, Format oder Fundort filtern',
    show: 'Anzeigen',
    nothingFound: 'Darin wurde kein Token gefunden.',
    nothingMatches: 'Nichts entspricht dem Filter.',
  },
  kinds: {
    option: '{name} ({count, number})',
    everything: 'Alles',
    tokens: 'Tokens',
    noToken: 'Kein Token',
  },
  row: {
    publicKey: 'Schlüssel öffentlich',
    publishedIn: 'Der Schlüssel ist veröffentlicht ({source}): Damit kann jeder signieren.',
    foundIn: 'An {count, number} Stellen gefunden',
  },
  found: {
    title: 'Fundort',
    name: 'Name',
    place: 'Ort',
  },
} satisfies Translation<typeof english>;
