import type { Translation } from '../../../shared/language.ts';
import type english from '../en/settings-file.ts';

export default {
  noKeys:
    'Die Datei weist weder SECRET_KEY noch SECRET_KEY_FALLBACKS oder DJANGO_SECRET_KEY einen Wert zu. Es wurde nichts importiert; wählen Sie die Datei, die das tut, oder fügen Sie den Schlüssel ein.',
  tooLarge:
    'Die Datei ist größer als 1 MiB, und das ist keine Einstellungsdatei. Es wurde nichts importiert; wählen Sie eine andere Datei oder fügen Sie den Schlüssel ein.',
  utf16:
    'Die Datei ist in UTF-16 kodiert, und Python liest Einstellungen als UTF-8. Es wurde nichts importiert; speichern Sie sie als UTF-8 und versuchen Sie es noch einmal, oder fügen Sie den Schlüssel ein.',
  notText:
    'Die Datei ist keine Textdatei. Es wurde nichts importiert; wählen Sie eine settings.py oder eine .env-Datei.',
  notUtf8:
    'Die Datei ist nicht in UTF-8 kodiert. Es wurde nichts importiert; speichern Sie sie als UTF-8 und versuchen Sie es noch einmal, oder fügen Sie den Schlüssel ein.',
  tooTangled:
    'Die Datei ist zu groß und zu verschachtelt, um als Python gelesen zu werden. Es wurde nichts importiert; wählen Sie eine andere Datei oder fügen Sie den Schlüssel ein.',
  unclosed:
    'Der Text, der in Zeile {line} mit drei Anführungszeichen beginnt, wird nie geschlossen, deshalb lässt sich nicht erkennen, was danach kommt. Es wurde nichts importiert; korrigieren Sie die Datei oder fügen Sie den Schlüssel ein.',
  unreadable:
    'Die Datei {file} lässt sich nicht lesen ({reason}). Es wurde nichts importiert; erlauben Sie das Lesen oder wählen Sie eine andere.',
  noPlainFile: 'sie ist keine gewöhnliche Datei',
  importExpired:
    'Was aus dieser Einstellungsdatei gelesen wurde, liegt nicht mehr vor. Es wurde nichts gespeichert; wählen Sie die Datei noch einmal.',
  value: {
    assignedTogether: 'Der Wert wird zusammen mit anderen zugewiesen.',
    brokenEscape: 'Der Wert enthält eine fehlerhafte Escape-Sequenz.',
    bytesBeyondAscii: 'Der Wert ist ein Bytes-Literal mit Zeichen außerhalb von ASCII.',
    empty: 'Der Wert ist leer.',
    formatString: 'Der Wert ist ein f-String, den nur das Ausführen der Datei ergeben könnte.',
    fromCall: 'Der Wert ergibt sich aus einem Aufruf beim Start von Django.',
    fromElsewhere: 'Der Wert kommt von anderswo.',
    fromEnvironment:
      'Der Wert wird beim Start von Django aus der Umgebung gelesen, und die Datei gibt keinen Vorgabewert an.',
    fromVariable: 'Der Wert kommt aus einer anderen Variablen.',
    listNotText: 'Der Wert ist eine Liste, kein Text.',
    loneSurrogate: 'Der Wert enthält ein halbes Zeichen (ein einzelnes Surrogat).',
    namedCharacter: "Der Wert nennt ein Zeichen in der Form \\N'{'…'}'.",
    notPlainText: 'Der Wert ist kein einfacher Text.',
    notUnderstood: 'Der Wert ist nicht zu verstehen.',
    quoteMissing: 'Der Wert ist ein Text, dessen schließendes Anführungszeichen fehlt.',
    quoteMissingOrFollowed:
      'Der Wert ist ein Text, dessen schließendes Anführungszeichen fehlt oder auf das noch etwas folgt.',
    refersToVariable: 'Der Wert verweist auf eine andere Variable.',
    severalParts: 'Der Wert ist aus mehreren Teilen zusammengesetzt.',
    textAndBytes: 'Der Wert mischt Text und Bytes.',
    textNotList: 'Der Wert ist ein Text, keine Liste.',
    tuple: 'Der Wert ist ein Tupel, kein Text.',
    unknownPrefix: 'Der Wert hat ein unbekanntes Präfix.',
  },
  clipboard: {
    tooLong:
      'Die Zwischenablage enthält mehr als 64 KiB, und das ist kein Schlüssel. Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
    empty:
      'Die Zwischenablage enthält keinen Text. Es wurde nichts gespeichert; kopieren Sie den Schlüssel und versuchen Sie es noch einmal.',
    severalLines:
      'Die Zwischenablage enthält mehrere Textzeilen. Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
    loneSurrogate:
      'Die Zwischenablage enthält Text mit einem halben Zeichen (einem einzelnen Surrogat). Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
    severalKeys:
      'Die Zwischenablage enthält mehrere aktuelle Schlüssel. Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
    notUnderstood:
      'Die Zwischenablage enthält Einstellungszeilen, die nicht zu verstehen sind. Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
    noPlainKey: 'Die Zwischenablage enthält eine Zuweisung ohne einen Schlüssel im Klartext.',
    copyKeyAlone: 'Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
  },
} satisfies Translation<typeof english>;
