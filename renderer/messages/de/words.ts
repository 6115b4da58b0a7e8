import type { Translation } from '../../../shared/language.ts';
import type english from '../en/words.ts';

export default {
  verdicts: {
    verified: 'Gültig',
    expired: 'Abgelaufen',
    badSignature: 'Signatur falsch',
    unchecked: 'Nicht geprüft',
    notRecognised: 'Nicht erkannt',
  },
  time: {
    justNow: 'gerade eben',
    ago: 'vor {span}',
    in: 'in {span}',
    inZone: '{weekday}, {day}. {month} {year}, {time} {zone}',
  },
  bytes: '{count, plural, one {# Byte} other {# Byte}}',
  shortcut: 'Strg {key}',
  roles: {
    current: 'Aktuell',
    fallback: 'Fallback {place}',
  },
  places: {
    name: { vault: 'Tresor', memory: 'Nur im Arbeitsspeicher' },
    keychain: {
      available: 'Der Schlüsselbund dieses Systems: verschlüsselt und auch nach einem Neustart noch da.',
      locked: 'Zurzeit gesperrt; das System fragt nach dem Passwort.',
      unavailable: 'Zurzeit nicht verfügbar.',
    },
    vault: {
      absent: 'Eine mit Ihrer Passphrase verschlüsselte Datei. Sie wird jetzt angelegt, beim ersten Gebrauch.',
      locked: 'Die mit Ihrer Passphrase verschlüsselte Datei; die Passphrase wird abgefragt.',
      open: 'Die mit Ihrer Passphrase verschlüsselte Datei; zurzeit geöffnet.',
      unavailable: 'Zurzeit nicht verfügbar.',
    },
    memory: 'Wird nirgends gespeichert und ist weg, sobald die App beendet wird.',
  },
  findings: {
    tooShort: 'hat weniger als 50 Zeichen',
    tooFewDistinct: 'hat weniger als 5 verschiedene Zeichen',
    insecurePrefix: 'beginnt mit „django-insecure-“, wie startproject ihn erzeugt',
    current: 'Ihr SECRET_KEY {clauses}.',
    currentAdvice:
      'Seine Signaturen lassen sich erraten. Erzeugen Sie einen langen, zufälligen Schlüssel, machen Sie ihn zum aktuellen und behalten Sie diesen als Fallback, bis abgelaufen ist, was er signiert hat.',
    fallback: '{setting} {clauses}.',
    fallbackAdvice:
      'Seine Signaturen lassen sich erraten und werden noch angenommen. Entfernen Sie ihn, sobald nichts mehr in Gebrauch ist, was er signiert hat.',
  },
  strength: {
    unknown: 'Stärke noch nicht bekannt',
    about:
      'etwa {bits, plural, one {# Bit} other {# Bit}}: {effort, select, seconds {in Sekunden zu erraten} minutes {in Minuten zu erraten} hours {in Stunden zu erraten} days {in Tagen zu erraten} months {in Monaten zu erraten} years {in Jahren zu erraten} hard {schwer zu erraten} other {nicht zu erraten}}',
  },
  changes: {
    salt: 'Anderer Salt',
    cookieName: 'Anderer Cookie-Name',
    derivation: 'Die andere Ableitung',
    key: 'Anderer Schlüssel',
    algorithm: 'Anderer Hash-Algorithmus',
    percentEncoding: 'Prozentkodierung aufgelöst',
    quoting: 'Anführungszeichen entfernt',
    octalEscapes: 'Oktale Escapes aufgelöst',
    padding: 'Padding repariert',
    whitespace: 'Leerraum entfernt',
    separator: 'Anderes Trennzeichen',
    headerName: 'Header-Name entfernt',
    family: 'Andere Art von Token',
  },
  copying: {
    copied: 'Kopiert',
    cleared: 'wird in {span} aus der Zwischenablage gelöscht',
    copiedAndCleared: 'Kopiert; wird in {span} aus der Zwischenablage gelöscht',
  },
  announced: {
    region: 'Meldungen',
    locked: 'Countersign ist gesperrt',
    unlocked: 'Entsperrt',
    supportLocked: 'Auf die gewählten Rezepte beschränkt',
    supportUnlocked: 'Nicht mehr auf Rezepte beschränkt',
    fixApplied: 'Korrektur angewendet',
    fixUndone: 'Korrektur rückgängig gemacht',
    signed: 'Signiert',
  },
  failures: {
    noAnswer:
      'Der Hauptprozess der App hat nicht geantwortet. Ihre Eingaben sind noch da; versuchen Sie es noch einmal und starten Sie die App neu, wenn er stumm bleibt.',
    unexpected: 'In diesem Fenster ist etwas Unerwartetes schiefgegangen. Ihre Eingaben sind noch da.',
  },
} satisfies Translation<typeof english>;
