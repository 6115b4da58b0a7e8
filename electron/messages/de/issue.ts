import type { Translation } from '../../../shared/language.ts';
import type english from '../en/issue.ts';

export default {
  ledgerBroken:
    'Im Ausgabeprotokoll ist ein Fehler aufgetreten, der nicht vorkommen sollte. Alle früheren Einträge sind unversehrt; starten Sie die App neu.',
  notSignable:
    'Der Wert besteht die Prüfung nicht mehr, deshalb ist nicht bekannt, wie er signiert wurde. Es wurde nichts signiert; untersuchen Sie ihn noch einmal.',
} satisfies Translation<typeof english>;
