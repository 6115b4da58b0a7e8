import type { Translation } from '../../../shared/language.ts';
import type english from '../en/links.ts';

export default {
  error: {
    withoutProfile:
      'Das Rezept nennt kein Profil, mit dessen Schlüssel signiert wird. Es wurde nichts ausgegeben; wählen Sie im Rezept ein Profil.',
    formIncomplete: 'Das Formular ist nicht richtig ausgefüllt. {problems} Es wurde nichts ausgegeben.',
    notRecorded: 'Es wurde kein Link ausgegeben, weil er nicht protokolliert werden konnte. {reason}',
    templateNotUnderstood:
      'Ein Text des Rezepts lässt sich nicht ausfüllen. {why} Es wurde nichts signiert; berichtigen Sie das Rezept.',
    unknownTimeZone:
      '„{timeZone}“ ist hier als Zeitzone nicht bekannt. Es wurde nichts signiert; wählen Sie eine wie Europe/Berlin.',
  },
  linkNotPossible: {
    noAddress:
      'Mit diesen Werten ist der Link keine Webadresse. Es wurde nichts ausgegeben; sehen Sie sich die Werte an, die im Link stehen, oder die URL des Rezepts.',
    stepInPath:
      'Mit diesen Werten steht im Link ein „.“ oder „..“ allein zwischen zwei Schrägstrichen, was Browser als Schritt im Pfad verstehen. Es wurde nichts ausgegeben; sehen Sie sich die Werte an, die im Link stehen, oder die URL des Rezepts.',
  },
  template: {
    braceAlone: 'Ein „{brace}“ steht allein; für das Zeichen selbst schreiben Sie „{twice}“.',
    noFieldName: '„{found}“ ist kein Feldname; für den Text selbst schreiben Sie „{escaped}“.',
    noField: 'Es hat kein Feld „{name}“.',
  },
  message: {
    furtherNotice: 'auf Weiteres',
    unlimitedTime: 'unbegrenzte Zeit',
  },
  moment: '{weekday}, {day}. {month} {year}, {hour}:{minute} Uhr {zone}',
  zone: '{offset} ({timeZone})',
  duration: {
    week: '{count, plural, one {# Woche} other {# Wochen}}',
    day: '{count, plural, one {# Tag} other {# Tage}}',
    hour: '{count, plural, one {# Stunde} other {# Stunden}}',
    minute: '{count, plural, one {# Minute} other {# Minuten}}',
    second: '{count, plural, one {# Sekunde} other {# Sekunden}}',
    both: '{first} und {second}',
  },
  distance: {
    week: '{count, plural, one {# Woche} other {# Wochen}}',
    day: '{count, plural, one {# Tag} other {# Tagen}}',
    hour: '{count, plural, one {# Stunde} other {# Stunden}}',
    minute: '{count, plural, one {# Minute} other {# Minuten}}',
    second: '{count, plural, one {# Sekunde} other {# Sekunden}}',
  },
  field: {
    needed: '„{label}“ muss ausgefüllt werden.',
    neededForToken: '„{label}“ muss ausgefüllt werden: Daraus wird das Token gebildet.',
    holdsItsEnd:
      '„{label}“ enthält den Text, der im signierten Wert das Feld beendet; die Website würde etwas anderes lesen. Schreiben Sie den Wert ohne diesen Text.',
    halfCharacter: '„{label}“ enthält ein halbes Zeichen, das in einem Link nichts zu suchen hat.',
    noEmail: '„{label}“ ist keine E-Mail-Adresse wie name@example.com.',
    neitherTrueNorFalse: '„{label}“ ist weder true noch false.',
    noDay: '„{label}“ ist kein Kalendertag in der Form YYYY-MM-DD.',
    noChoice: '„{label}“ ist keine der vorgegebenen Optionen.',
    tooShort: '„{label}“ ist zu kurz: {length} Zeichen, mindestens {least} sind nötig.',
    tooLong: '„{label}“ ist zu lang: {length} Zeichen, höchstens {most} sind erlaubt.',
    patternNotUnderstood: '„{label}“ lässt sich nicht prüfen: Das Muster des Rezepts ist nicht verständlich.',
    otherForm: '„{label}“ hat nicht die Form, die das Rezept verlangt.',
    noInteger: '„{label}“ ist keine ganze Zahl in Ziffern.',
    notExact: '„{label}“ liegt jenseits von ±{largest}, der größten Zahl, die hier noch genau ist.',
    tooSmall: '„{label}“ ist kleiner als {least}, der kleinste erlaubte Wert.',
    tooLarge: '„{label}“ ist größer als {most}, der größte erlaubte Wert.',
    noUuid: '„{label}“ ist keine UUID wie 123e4567-e89b-12d3-a456-426614174000.',
  },
  endedBy: {
    firstUse: 'Die erste Verwendung: Die Website merkt sich den Einmalwert darin und nimmt ihn nur einmal an.',
    login: 'Die nächste Anmeldung am Konto: Die Zeit der letzten Anmeldung ist Teil des Tokens.',
    password: 'Ein neues Passwort des Kontos, auch über diesen Link: Er funktioniert nur einmal.',
    email: 'Eine neue E-Mail-Adresse des Kontos.',
    timeout: 'PASSWORD_RESET_TIMEOUT der Website.',
    timeoutAfter: 'PASSWORD_RESET_TIMEOUT der Website, {duration} nach der Ausgabe.',
    newKey: 'Ein neuer SECRET_KEY der Website.',
    newKeyWithoutFallback:
      'Ein neuer SECRET_KEY der Website, sofern der jetzige nicht unter den SECRET_KEY_FALLBACKS bleibt; danach seine Entfernung von dort.',
  },
} satisfies Translation<typeof english>;
