import type { Translation } from '../../../shared/language.ts';
import type english from '../en/batch.ts';

export default {
  file: {
    dropped:
      'Was abgelegt wurde, ist keine Datei auf diesem Rechner, also gibt es nichts zu öffnen. Speichern Sie es zuerst als Datei.',
    closed: 'Die Datei ist nicht mehr geöffnet. Sie wurde nicht verändert; öffnen Sie sie noch einmal.',
    empty: 'Die Datei ist leer, also gibt es nichts zu bearbeiten. Wählen Sie eine andere.',
    nothingInIt: 'In der Datei steht nichts, was sich bearbeiten ließe. Wählen Sie eine andere.',
    folder: 'Das ist ein Ordner und lässt sich nicht als Datei lesen. Er wurde nicht verändert; wählen Sie eine Datei.',
    notOrdinary:
      'Das ist keine gewöhnliche Datei und lässt sich deshalb nicht lesen. Sie wurde nicht verändert; wählen Sie eine andere.',
    notThere:
      'Die Datei ist nicht mehr da und lässt sich deshalb nicht lesen. Countersign hat sie nicht verändert; wählen Sie eine andere, oder versuchen Sie es noch einmal.',
    unreadable:
      'Die Datei lässt sich nicht lesen: {reason}. Sie wurde nicht verändert; wählen Sie eine andere, oder versuchen Sie es noch einmal.',
    utf32:
      'Die Datei ist in UTF-32 kodiert, was hier nicht gelesen wird. Sie wurde nicht verändert; speichern Sie sie als UTF-8 und öffnen Sie die neue Datei.',
    workbook:
      'Die Datei ist eine Arbeitsmappe oder ein Archiv und kein Text, also gibt es darin keine Zeilen zu lesen. Sie wurde nicht verändert; speichern Sie sie als CSV und öffnen Sie die neue Datei.',
    noText:
      'Die Datei ist kein Text, also gibt es darin keine Zeilen zu lesen. Sie wurde nicht verändert; speichern Sie sie als CSV und öffnen Sie die neue Datei.',
    delimiter:
      'An diesem Zeichen lassen sich Zellen nicht trennen. Wählen Sie ein Komma, ein Semikolon, einen Tabulator oder ein anderes ASCII-Zeichen, das kein Anführungszeichen ist.',
    noWholeRow:
      'In den ersten {kilobytes, number} KB der Datei endet keine Zeile, deshalb lassen sich ihre Spalten nicht erkennen. Sie wurde nicht verändert; sehen Sie nach, ob sie eine Tabelle oder Liste ist, oder stellen Sie ein, dass sie anders gelesen wird.',
    tooManyColumns:
      'So gelesen hat die Datei {columns, number} Spalten, mehr als die {most, number}, die sich bearbeiten lassen. Wählen Sie ein anderes Trennzeichen oder einen anderen Dateityp.',
    changed:
      'Die Datei wurde verändert, seit der Lauf begonnen hat; die restlichen Zeilen sind also womöglich andere. Die bisherigen Ergebnisse bleiben in der unvollständigen Ergebnisdatei; beginnen Sie mit der Datei, wie sie jetzt ist, von vorn.',
    shrank:
      'Die Datei wurde kürzer, während sie gelesen wurde. Die Ergebnisse bis dahin bleiben in der unvollständigen Ergebnisdatei; beginnen Sie mit der Datei, wie sie jetzt ist, von vorn.',
  },
  column: {
    line: 'Zeile',
    numbered: 'Spalte {number, number}',
  },
  encoding: {
    utf8: 'UTF-8',
    utf16le: 'UTF-16 (Little-Endian)',
    utf16be: 'UTF-16 (Big-Endian)',
    windows1252: 'Windows-1252 (westeuropäisch, Latin-1)',
  },
  warning: {
    notUtf8:
      'Die Datei ist nicht in UTF-8 kodiert, deshalb wird sie als {encoding} gelesen. Sehen Sie an den ersten Zeilen nach, ob das stimmt.',
    otherEncoding: 'Die Datei ist in {encoding} kodiert; die Ergebnisse werden in UTF-8 geschrieben.',
    looksLike: 'Die Datei sieht eher nach {found} aus als nach {encoding}.',
    rowsNotUtf8: 'Einige der ersten Zeilen sind nicht in UTF-8 kodiert; sie erscheinen in den Ergebnissen als Fehler.',
    ragged:
      'Nicht alle Zeilen haben gleich viele Zellen: Zeile {line, number} hat {cells, number}, erwartet werden {width, number}. Fehlende Zellen gelten als leer; Zeilen mit zu vielen erscheinen in den Ergebnissen als Fehler.',
    row: 'Zeile {line, number}: {problem}',
    noObjects: 'Einige der ersten Zeilen sind keine JSON-Objekte; sie erscheinen in den Ergebnissen als Fehler.',
    onlyHeader: 'Unter der Kopfzeile gibt es keine Zeile.',
  },
  row: {
    noObject: 'Die Zeile ist kein JSON-Objekt.',
    tooManyCells:
      'Die Zeile hat {cells, number} Zellen, erwartet werden {width, number}; vielleicht fehlen einem Wert, der das Trennzeichen enthält, die Anführungszeichen.',
    tooFewCells:
      'Die Zeile hat {cells, plural, one {# Zelle} other {# Zellen}}, erwartet werden {width, number}; eine benötigte Zelle fehlt.',
    nul: 'Die Zeile enthält ein NUL-Zeichen, das in Textdateien nicht vorkommt; sie ist vielleicht beschädigt oder anders kodiert.',
    notUtf8:
      'Die Zeile ist nicht in UTF-8 kodiert, obwohl die Datei so gelesen wird; stammt sie aus einem älteren Programm, lassen Sie sie als Windows-1252 lesen.',
    openQuote:
      'In dieser Zeile beginnt ein Wert mit einem Anführungszeichen, das nie geschlossen wird, sodass der Rest der Datei dazugehört.',
    tooLong: 'Die Zeile ist länger als {megabytes, number} MB und wurde deshalb ausgelassen.',
    ticketTooLong: 'Die Ticketnummer ist länger als {most, number} Zeichen.',
    untried:
      'Keiner der Schlüssel, die sich ausprobieren ließen, hat diese Signatur erzeugt; andere ließen sich nicht ausprobieren.',
  },
  task: {
    formatUnknown: 'Ein Format dieses Namens gibt es nicht. Es wurde nichts geschrieben; wählen Sie ein anderes.',
    fieldUnknown:
      'Das Rezept hat kein Feld „{name}“, das sich ausfüllen ließe. Es wurde nichts geschrieben; sehen Sie sich die Zuordnung noch einmal an.',
    fieldsUnmapped:
      '{count, plural, one {Das Rezept braucht {names}, aber dafür ist weder eine Spalte noch ein Text ausgewählt.} other {Das Rezept braucht {names}, aber dafür sind weder Spalten noch Texte ausgewählt.}} Es wurde nichts geschrieben; treffen Sie eine Auswahl.',
    quoted: '„{text}“',
    comma: ', ',
    columnMissing:
      'Die Datei hat, wie sie jetzt gelesen wird, {columns, plural, one {# Spalte} other {# Spalten}}, also keine Spalte {column, number}. Es wurde nichts geschrieben; wählen Sie eine andere.',
    recipeNotAllowed:
      'Die Support-Sperre lässt dieses Rezept nicht zu. Es wurde nichts ausgegeben; wählen Sie eines, das sie zulässt.',
  },
  results: {
    areInput:
      'Die Ergebnisse würden genau die Datei ersetzen, die gelesen wird. Es wurde nichts geschrieben; wählen Sie einen anderen Namen.',
    noFile:
      'Unter dem gewählten Namen gibt es schon etwas, das keine Datei ist. Es wurde nichts geschrieben; wählen Sie einen anderen Namen.',
    notWritten:
      'Die Ergebnisse konnten nicht geschrieben werden: {reason}. Die vorher geschriebenen Zeilen sind vollständig; beheben Sie das und setzen Sie den Lauf dort fort.',
    gone: 'Die unvollständige Ergebnisdatei wurde verschoben, entfernt oder gekürzt, deshalb lässt sich der Lauf nicht fortsetzen. Legen Sie sie an ihren Platz zurück, oder beginnen Sie von vorn.',
  },
  run: {
    verify: '„{column}“ prüfen',
    issue: '„{recipe}“ ausgeben',
    locked:
      'Der Lauf wurde angehalten, weil Countersign gesperrt wurde. Nichts ist verloren; setzen Sie ihn fort, wann Sie möchten.',
    busy: 'Ein anderer Lauf ist noch in Arbeit. Er geht unverändert weiter; warten Sie sein Ende ab, halten Sie ihn an oder brechen Sie ihn ab.',
    unknown: 'Diesen Lauf gibt es nicht mehr. Falls es Ergebnisse davon gibt, sind sie noch, wo sie waren.',
    ended: 'Der Lauf ist beendet und lässt sich nicht fortsetzen. Beginnen Sie einen neuen.',
    notCancelled:
      'Der Lauf ist noch nicht abgebrochen, denn Links, die schon eingetragen sind, ließen sich nicht zu seinen Ergebnissen stellen; sie sind daneben aufbewahrt. Brechen Sie noch einmal ab oder setzen Sie fort, sobald das behoben ist.',
    cancelled: 'Abgebrochen. Die bisherigen Ergebnisse bleiben in {file}, jede Zeile davon vollständig.',
    recipeChanged:
      'Das Rezept wurde geändert, seit der Lauf begonnen hat; die restlichen Links wären also andere als die ersten. Die bisherigen Ergebnisse bleiben in der unvollständigen Ergebnisdatei; beginnen Sie für die restlichen Zeilen einen neuen Lauf.',
    threadFailed:
      'Ein Thread ist in diesen Zeilen auf etwas Unerwartetes gestoßen. Was vorher geschrieben wurde, bleibt erhalten; setzen Sie den Lauf dort fort, und beginnen Sie von vorn, falls es dabei bleibt.',
  },
} satisfies Translation<typeof english>;
