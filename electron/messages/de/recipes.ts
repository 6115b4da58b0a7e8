import type { Translation } from '../../../shared/language.ts';
import type english from '../en/recipes.ts';

export default {
  error: {
    unknownRecipe:
      'Dieses Rezept gibt es nicht mehr. Es wurde nichts geändert oder signiert; sehen Sie sich die Liste der Rezepte noch einmal an.',
    nameTaken:
      'Für dieses Profil gibt es schon ein Rezept dieses Namens. Es wurde nichts gespeichert; wählen Sie einen anderen Namen oder ändern Sie das vorhandene Rezept.',
    profileUnknown:
      'Das für dieses Rezept gewählte Profil gibt es nicht mehr. Es wurde nichts gespeichert; wählen Sie ein anderes.',
    unusable:
      'Das Rezept ist so nicht verwendbar: bei {place}{more, plural, =0 {} one { (und # weiteren Stelle)} other { (und # weiteren Stellen)}}: {problem} Es wurde nichts gespeichert oder signiert; berichtigen Sie es unter „Rezepte“.',
    tooMany:
      'Es gibt schon {most, number} Rezepte, und mehr werden nicht aufbewahrt. Es wurde nichts gespeichert; löschen Sie eines, das nicht gebraucht wird.',
    notWritten:
      'Die Rezepte konnten nicht gespeichert werden ({reason}). Sie sind, wie sie vorher waren; schaffen Sie Platz oder erlauben Sie das Schreiben in {folder} und versuchen Sie es noch einmal.',
  },
  file: {
    unreadable:
      'Die Datei mit den Rezepten ist nicht lesbar ({reason}): {path}. Sie blieb, wie sie ist, und die Schlüssel sind unversehrt; erlauben Sie das Lesen und starten Sie neu. Bis dahin lassen sich keine Rezepte speichern.',
    newer:
      'Die Rezepte wurden mit einem neueren Countersign gespeichert. Die Datei blieb unverändert; aktualisieren Sie diese App, um sie zu verwenden. Bis dahin lassen sich keine Rezepte speichern.',
    setAside:
      'Die Datei mit den Rezepten war beschädigt und wurde als {name} in {folder} beiseitegelegt. Die Schlüssel sind unversehrt; legen Sie eine reparierte Kopie als {original} zurück und starten Sie neu, oder importieren Sie die Rezepte aus einer weitergegebenen Datei.',
    notSetAside:
      'Die Datei mit den Rezepten ist beschädigt und konnte nicht beiseitegelegt werden ({reason}): {path}. Sie blieb, wie sie ist, und die Schlüssel sind unversehrt; verschieben Sie sie und starten Sie neu. Bis dahin lassen sich keine Rezepte speichern.',
  },
  sharing: {
    tooLarge:
      'Die gewählten Rezepte brauchen mehr als die {limit} MiB, die eine Rezeptdatei haben darf. Es wurde keine Datei geschrieben; exportieren Sie weniger auf einmal.',
    notWritten:
      '{file} konnte nicht geschrieben werden ({reason}). Die Rezepte sind unversehrt; wählen Sie einen anderen Ordner oder schaffen Sie Platz und versuchen Sie es noch einmal.',
    noRecipes:
      '{file} ist keine Rezeptdatei: Eine solche ist JSON in UTF-8 und beginnt mit {beginning}. Es wurde nichts gespeichert; wählen Sie die exportierte Datei.',
    newer:
      '{file} wurde mit einem neueren Countersign exportiert. Es wurde nichts gespeichert; aktualisieren Sie diese App, um die Datei zu verwenden.',
    otherContent:
      '{file} enthält etwas, das nicht in Rezepte gehört: {problem}. Es wurde nichts gespeichert; berichtigen Sie es dort oder bitten Sie noch einmal um die Datei.',
    problem: {
      missing: '{place} fehlt oder hat nicht den Typ {expected}',
      tooBig: '{place} ist größer als das Erlaubte ({most})',
      tooSmall: '{place} ist kleiner als das Nötige ({least})',
      otherForm: '{place} ist nicht in der vorgeschriebenen Form',
      unknownEntry: '{place} hat einen unbekannten Eintrag („{name}“)',
      unknown: '{place} ist nichts, was hier bekannt ist',
      wholeFile: 'die Datei',
    },
  },
  note: {
    http: 'Der Link läuft über http: Wer auf dem Weg mitliest, kann ihm zuvorkommen. Verwenden Sie https.',
    keys: 'Der Schlüssel ist der SECRET_KEY der Website. Seit Django 4.1 gilt auch, was ein früherer Schlüssel signiert hat, solange er in SECRET_KEY_FALLBACKS steht; vor 4.1 beendet ein neuer Schlüssel alle ausgegebenen Links.',
    resetView:
      'Den Rest erledigt Djangos eigene View: Das Öffnen des Links ändert nichts, erst das abgesendete neue Passwort; Mail-Scanner, die Links öffnen, richten also keinen Schaden an.',
    resetOnce:
      'Das Token wird aus Passwort, letzter Anmeldung und E-Mail-Adresse gebildet; die nächste Anmeldung und jede Änderung daran beenden den Link. Er funktioniert nur einmal.',
    clockUnnamed:
      'Django zählt das Alter des Links nach der Uhr der Website: Ist TIME_ZONE nicht UTC, nennen Sie sie im Rezept.',
    clockNamed:
      'Django zählt das Alter des Links nach der Uhr der Website: Die Zeitzone des Rezepts muss die TIME_ZONE der Website sein.',
    allResets:
      'PASSWORD_RESET_TIMEOUT gilt für alle Links zum Zurücksetzen, auch für die, die die Website selbst verschickt.',
    resetPages:
      'Die Seiten bringt django.contrib.admin mit; eine Website ohne dieses Paket hat eigene Vorlagen unter registration/.',
    scanners:
      'Mail-Scanner und Vorschauen öffnen Links von selbst. Deshalb zeigt GET nur eine Seite mit einer Schaltfläche, und erst deren POST zählt.',
    notWhoSends:
      'Das Feld beweist, dass der Schlüssel der Website es signiert hat, nicht, wer das Formular sendet: Prüfen Sie das wie sonst auch.',
    nonce:
      'Der Einmalwert sorgt dafür, dass es nur einmal funktioniert: Eine eindeutige Spalte nimmt ihn in derselben Transaktion auf, in der der Zweck erfüllt wird; von zwei gleichzeitigen Anfragen kommt so nur eine durch. Führen Sie makemigrations und migrate aus.',
    rowsStay:
      'Es gibt keine Gültigkeitsdauer, also müssen die Zeilen von RedeemedLink bleiben: Ohne seine Zeile würde ein Link wieder funktionieren.',
    rowsExpire:
      'Zeilen von RedeemedLink, die älter als {seconds} Sekunden sind, dürfen gelöscht werden: Ihre Links sind dann abgelaufen.',
    again:
      'Es funktioniert immer wieder: Was hier geschieht, muss auch beim zweiten Mal richtig sein. Wo das nicht so ist, fügen Sie dem Rezept einen Einmalwert hinzu.',
    againUntilExpiry:
      'Es funktioniert bis zum Ablauf immer wieder: Was hier geschieht, muss auch beim zweiten Mal richtig sein. Wo das nicht so ist, fügen Sie dem Rezept einen Einmalwert hinzu.',
    linkStays: 'Der Link läuft nie ab; nur ein neuer Schlüssel ohne Fallback beendet ihn.',
    fieldStays: 'Das Feld läuft nie ab; nur ein neuer Schlüssel ohne Fallback macht es ungültig.',
    salt: 'Der Salt verhindert, dass andere Werte, die die Website signiert, für diesen durchgehen: Verwenden Sie ihn für nichts anderes.',
    unsigned:
      'Was sonst im Pfad steht, ist nicht signiert und kann von jedem geändert werden: Verlassen Sie sich nicht darauf.',
    slash:
      'Das Token kann einen Schrägstrich enthalten, daher „path“; manche Server vor Django lehnen %2F ab, dann ist das Token hinter dem ? besser aufgehoben.',
  },
} satisfies Translation<typeof english>;
