import type { Translation } from '../../../shared/language.ts';
import type english from '../en/settings.ts';

export default {
  title: 'Einstellungen',
  howSaved: 'Jede Änderung wird sofort gespeichert.',
  tryAgain: 'Erneut versuchen',
  search: 'Einstellungen durchsuchen',
  noneFound: 'Keine Einstellung enthält diese Wörter.',
  row: {
    saved: 'Gespeichert: {title}, {value}',
    notSaved: 'Dies wurde nicht gespeichert; es gilt weiter, was vorher eingestellt war. {why}',
    isDefault: 'Standard',
    default: 'Standard: {value}',
    restore: 'Zurücksetzen',
    restoreOf: '„{title}“ auf den Standard zurücksetzen',
    number: '{title}, {unit}',
  },
  unit: { minutes: 'Minuten', seconds: 'Sekunden', days: 'Tage' },
  after: {
    minutes: 'nach {count, plural, one {# Minute} other {# Minuten}}',
    seconds: 'nach {count, plural, one {# Sekunde} other {# Sekunden}}',
    days: 'nach {count, plural, one {# Tag} other {# Tagen}}',
  },
  language: {
    title: 'Sprache',
    explanation: 'Für Fenster, Menü und alle Meldungen.',
    system: 'Wie das System',
  },
  theme: {
    title: 'Erscheinungsbild',
    explanation: 'Hell oder dunkel, oder so, wie es das System vorgibt.',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  maxAge: {
    title: 'Voreingestelltes Höchstalter',
    explanation:
      'Was beim Untersuchen als max_age der Website gilt, bis Sie etwas anderes wählen. Ein älterer Wert gilt als abgelaufen.',
    none: 'Kein Ablauf',
    hour: '1 Stunde',
    day: '1 Tag',
    weeks: '2 Wochen',
  },
  idleLock: {
    title: 'Bei Inaktivität sperren',
    explanation:
      'Werden Tastatur und Maus am ganzen Computer so lange nicht benutzt, schließt Countersign seine Schlüssel weg und verbirgt, was es zeigt. Das geschieht immer, wenn der Bildschirm gesperrt wird, der Computer in den Ruhezustand geht oder der Benutzer gewechselt wird.',
    on: 'Automatisch sperren',
    off: 'nie',
  },
  clipboard: {
    title: 'Zwischenablage leeren',
    explanation:
      'Was Sie hier kopieren, wird nach dieser Zeit aus der Zwischenablage entfernt, spätestens wenn Countersign gesperrt oder beendet wird. Was andere Programme seither dort abgelegt haben, bleibt unberührt.',
    on: 'Kopiertes entfernen',
    off: 'nie',
  },
  retention: {
    title: 'Einträge im Protokoll aufbewahren',
    explanation:
      'Ältere Einträge werden endgültig entfernt, nachdem das ganze Protokoll geprüft wurde. Was bleibt, ist so beweiskräftig wie zuvor.',
    on: 'Alte Einträge entfernen',
    off: 'unbegrenzt',
  },
  file: {
    title: 'Einstellungen als Datei',
    explanation:
      'Damit nehmen Sie alle Einstellungen oben auf einen anderen Computer mit oder geben sie weiter. Schlüssel und Profile sind nicht enthalten. Bevor ein Import etwas ändert, sehen Sie, was er ändern würde.',
    export: 'Exportieren …',
    import: 'Importieren …',
    exported: 'Exportiert als {file}.',
    imported: '{count, plural, one {# Einstellung importiert.} other {# Einstellungen importiert.}}',
  },
  preview: {
    title: 'Einstellungen importieren',
    import: 'Importieren',
    cancel: 'Abbrechen',
    close: 'Schließen',
    would: '{count, plural, one {{file} ändert # Einstellung:} other {{file} ändert # Einstellungen:}}',
    nothing: 'In {file} ist nichts anders als hier; es gibt also nichts zu importieren.',
    setting: 'Einstellung',
    now: 'Bisher',
    after: 'Künftig',
    same: '{count, plural, one {# Einstellung darin ist hier schon so.} other {# Einstellungen darin sind hier schon so.}}',
    refused:
      'Aus {file} wird nichts importiert, weil etwas darin nicht eingestellt werden kann. Korrigieren Sie das in der Datei und öffnen Sie sie noch einmal; die Einstellungen hier sind, wie sie waren.',
    refusedNumber:
      '<strong>{title}</strong> ist dort <code>{given}</code>. Möglich ist eine ganze Zahl von {min, number} bis {max, number}, oder <code>null</code> für „{off}“.',
    refusedChoice: '<strong>{title}</strong> ist dort <code>{given}</code>. Möglich ist: {choices}.',
    unknown:
      '{count, plural, one {# Angabe ist in dieser Version keine Einstellung und wird ausgelassen:} other {# Angaben sind in dieser Version keine Einstellungen und werden ausgelassen:}}',
  },
} satisfies Translation<typeof english>;
