import type { Translation } from '../../../shared/language.ts';
import type english from '../en/recipe-check.ts';

export default {
  controlCharacters: 'Hier stehen Steuerzeichen, die das Aussehen eines Textes verändern; geben Sie ihn neu ein.',
  halfCharacter: 'Hier steht ein halbes Zeichen; geben Sie den Text neu ein.',
  noField: 'Es gibt kein Feld „{name}“.',
  salt: {
    halfCharacter: 'Der Salt enthält ein halbes Zeichen; geben Sie ihn neu ein.',
    djangos:
      'Dieser Salt gehört Django selbst; ein damit signierter Link ginge als etwas anderes durch. {use} Wählen Sie einen eigenen Salt für den Link.',
  },
  text: {
    halfCharacter: 'Der Text enthält ein halbes Zeichen; geben Sie ihn neu ein.',
    twice: '{place} kommt zweimal vor; einmal genügt.',
    nothingBetween:
      'Setzen Sie ein Zeichen zwischen {place} und {next}; sonst erkennt die Website nicht, wo das eine endet.',
    endInside:
      'Was {place} beendet („{end}“), kann auch darin vorkommen; setzen Sie dort ein anderes Zeichen, etwa „:“.',
  },
  lifetime: {
    noTime:
      'Ein Wert enthält keine Zeit und hat deshalb keine Gültigkeitsdauer; wählen Sie dafür einen Wert mit Zeitstempel.',
    resetEnds:
      'Django beendet Links zum Zurücksetzen immer, nach PASSWORD_RESET_TIMEOUT; ohne diese Einstellung nach 259200 Sekunden.',
  },
  account: {
    noTimeZone: 'Diese Zeitzone gibt es nicht; schreiben Sie die TIME_ZONE der Website, etwa Europe/Berlin.',
    missing:
      'Eine Passwortrücksetzung entsteht aus dem Konto: Fügen Sie {count, plural, one {das Feld} other {die Felder}} {names} hinzu.',
    noOthers: 'Eine Passwortrücksetzung hat die Felder {names} und keine weiteren.',
    otherType: '„{name}“ wird so genommen, wie es in der Datenbank steht: Der Typ ist {types}.',
    or: '{first} oder {second}',
    notRequired: 'Ohne {name} gibt es keinen Link zum Zurücksetzen; machen Sie das Feld zum Pflichtfeld.',
    noLink:
      'Eine Passwortrücksetzung hat zwei Teile, uidb64 und token, die in einen Link gehören; wählen Sie einen Link.',
  },
  field: {
    manyNonces: 'Ein Einmalwert genügt; entfernen Sie die anderen.',
    reserved: '„{name}“ steht in Vorlagen für etwas anderes; wählen Sie einen anderen Namen.',
    meantByPrograms: '„{name}“ hat für Programme eine Bedeutung; wählen Sie einen anderen Namen.',
    nameTaken: 'Ein Feld dieses Namens gibt es schon.',
    lengths: 'Die größte erlaubte Länge ist kleiner als die kleinste.',
    range: 'Der größte erlaubte Wert ist kleiner als der kleinste.',
    choiceTaken: 'Eine Option mit diesem Wert gibt es schon.',
    patternTooMuch:
      'Dieses Muster wiederholt zu viel, um schnell geprüft zu werden; begrenzen Sie die Länge stattdessen mit „mindestens“ und „höchstens“.',
    noPattern: 'Das ist kein Muster in RE2-Syntax; sie kennt weder Lookaround noch Rückverweise.',
  },
  delivery: {
    fieldName: 'Der Name eines Formularfelds besteht nur aus Buchstaben, Ziffern und -_.:[].',
    needsToken: 'Die URL braucht {token} genau einmal, dort, wo die Website es erwartet.',
    needsUid: 'Die URL braucht {uidb64} genau einmal: Daran findet Django das Konto.',
    noUid: '{uidb64} gibt es nur bei einer Passwortrücksetzung; lassen Sie es weg.',
    resetInPath: 'Djangos Seite zum Zurücksetzen liest {uidb64} und {token} aus dem Pfad; setzen Sie sie vor das ?.',
    tellsSecret:
      '{place} würde jedem, der den Link sieht, {what, select, passwordHash {den Passwort-Hash} other {die letzte Anmeldung}} des Kontos verraten; lassen Sie es weg.',
    emptyInPath:
      '{place} steht im Pfad und würde dort fehlen, wenn es leer bleibt; machen Sie das Feld zum Pflichtfeld.',
    begin: 'Die URL muss mit https:// oder http:// und dem Namen der Website beginnen.',
    characters: 'Eine URL enthält keine Leerzeichen, umgekehrten Schrägstriche oder Steuerzeichen.',
    siteNotFixed:
      'Der Name der Website steht fest: weder {token} noch ein Feld darin, sonst könnte der Link irgendwohin führen.',
    atSign: 'Im Namen der Website steht ein @, das verschleiert, wohin der Link führt; lassen Sie es weg.',
    noUrl: 'Das ist keine URL, die ein Browser versteht.',
    behindHash: 'Was hinter # steht, wird nie an die Website gesendet; setzen Sie die Platzhalter davor.',
    dots: 'Browser lösen /./ und /../ in einer URL auf; schreiben Sie sie ohne.',
    encodedCharacters:
      'Im Pfad steht kodiert ein Leerzeichen, {less} oder {greater}; das nehmen Djangos Routen nicht an.',
    nothingBetween: 'Setzen Sie einen / zwischen Platzhalter; sonst erkennt die Website nicht, wo der eine endet.',
    wholeParameter: 'Hinter dem ? ist ein Platzhalter der ganze Wert eines Parameters, etwa {example}.',
  },
  message: {
    otherDelivery: 'Bei dieser Art der Übergabe gibt es {place} nicht; verwenden Sie {right}.',
    noEnd:
      '{place} verspricht ein Ende, das es ohne Gültigkeitsdauer nicht gibt; lassen Sie es weg oder legen Sie eine Gültigkeitsdauer fest.',
    urlOnly: '{place} gehört allein in die URL; verwenden Sie in der Nachricht {link} oder {html}.',
    tellsSecret:
      '{place} würde jedem, der die Nachricht liest, {what, select, passwordHash {den Passwort-Hash} other {die letzte Anmeldung}} des Kontos verraten; lassen Sie es weg.',
  },
  use: {
    emptyObject: 'Ein Objekt ohne Feld sagt nichts aus; fügen Sie eines hinzu.',
    nonceNotSigned:
      'Setzen Sie {place} in den signierten Text; sonst kann die Website einen Link nicht vom anderen unterscheiden.',
    unused: 'Nichts verwendet dieses Feld; setzen Sie {place} in einen Text oder entfernen Sie es.',
  },
} satisfies Translation<typeof english>;
