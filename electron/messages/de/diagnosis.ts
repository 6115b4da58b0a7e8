import type { Translation } from '../../../shared/language.ts';
import type english from '../en/diagnosis.ts';

// Die Gründe sind Nebensätze nach „weil“; „er“ ist der Wert.
export default {
  because: 'Der Wert besteht die Prüfung nicht, weil {reasons}.',
  and: '{before} und weil {next}',
  reason: {
    copiedName: 'der Name des Headers oder Feldes mitkopiert wurde',
    copiedCommand: 'ein ganzer Befehl oder Header mitkopiert wurde',
    copiedAttributes: 'die Attribute des Cookies mitkopiert wurden',
    copiedRow: 'eine ganze Zeile einer Cookie-Tabelle kopiert wurde',
    copiedAddress: 'die ganze Adresse kopiert wurde und nicht nur der Wert darin',
    copiedSurroundings: 'der Text um ihn herum mitkopiert wurde',
    octalEscapes: 'er noch die Oktal-Escapes eines Cookie-Headers enthält, etwa \\054 für ein Komma',
    paddingAdded: 'am Ende „=“ angehängt wurde',
    paddingAddedToSignature: 'an die Signatur „=“ angehängt wurde',
    paddingAddedToValue: 'an ihn „=“ angehängt wurde',
    paddingAddedToSigned: 'an den signierten Teil „=“ angehängt wurde',
    paddingLostByValue: 'ihm das „=“ am Ende fehlt',
    paddingLostBySigned: 'dem signierten Teil das „=“ am Ende fehlt',
    percentEncoded: 'er noch prozentkodiert ist',
    percentEncodedPlus: 'er noch prozentkodiert ist, mit „+“ für die Leerzeichen',
    percentEncodedTwice: 'er doppelt prozentkodiert ist',
    percentEncodedTwicePlus: 'er doppelt prozentkodiert ist, mit „+“ für die Leerzeichen',
    plusForSpaces: '„+“ anstelle seiner Leerzeichen steht',
    decodedTooOften: 'er einmal zu oft dekodiert wurde, sodass jedes „+“ zu einem Leerzeichen wurde',
    quotesCopied: 'Anführungszeichen oder Klammern mitkopiert wurden',
    jsonEscapes: 'er noch die Escape-Zeichen eines JSON- oder Quelltexts enthält',
    jsonEscapesTwice: 'er die Escape-Zeichen eines JSON-Texts doppelt enthält',
    shellEscapes: 'er noch die Escape-Zeichen eines Shell-Befehls enthält',
    htmlEntities: 'er noch HTML-Entitäten enthält, etwa &quot; für ein Anführungszeichen',
    quotesDoubled: 'seine Anführungszeichen wie in CSV verdoppelt sind',
    invisibleCharacters: 'unsichtbare Zeichen in ihm stehen',
    lineBreaks: 'Zeilenumbrüche in ihm stehen',
    mailWrapped: 'er wie eine E-Mail umbrochen wurde (Quoted-Printable)',
    mailQuoted: 'die Zitatzeichen und Zeilenumbrüche einer zitierten E-Mail in ihm stehen',
    blanks: 'Leerzeichen in ihm stehen',
    separatorUsed: 'er mit „{separator}“ statt mit „:“ als Trennzeichen signiert wurde',
    separatorReplaced: 'unterwegs ein „:“ durch „{separator}“ ersetzt wurde',
    separatorsReplaced: 'unterwegs jedes „:“ durch „{separator}“ ersetzt wurde',
    salt: 'er {kind, select, none {ohne Salt} known {mit dem Salt „{salt}“ von {package}} other {mit dem Salt „{salt}“}} signiert wurde{asked, select, yes { und nicht mit „{given}“} other {}}',
    cookieNameMissing: 'der Name des Cookies, „{name}“, in die Signatur eingeht und nicht angegeben ist',
    cookieName: 'das Cookie „{name}“ heißt und nicht „{given}“',
    legacyDerivation: 'das Cookie auf die alte Art (legacy) signiert wurde, die Django {version} nicht mehr annimmt',
    newDerivation: 'das Cookie auf die neue Art (v2) signiert wurde, die Django {version} noch nicht kennt',
    algorithm: 'er mit {algorithm} signiert wurde, was Django standardmäßig nicht annimmt',
    algorithmOfVersion: 'er mit {algorithm} signiert wurde, was Django {version} standardmäßig nicht annimmt',
    key: 'er mit {which, select, current {dem aktuellen Schlüssel} other {dem Fallback-Schlüssel {index}}} von {name} signiert wurde{other, select, yes { und nicht mit einem Schlüssel von {asked}} other {}}',
    family: 'es sich um {found} handelt und nicht um {asked}',
  },
  family: {
    signer: 'einen Wert von Signer',
    timestampSigner: 'einen Wert von TimestampSigner',
    object: 'ein mit dumps oder sign_object signiertes Objekt',
    signedCookie: 'ein signiertes Cookie',
    sessionCookie: 'ein Sitzungscookie',
    sessionData: 'Sitzungsdaten der Datenbank',
    sessionDataLegacy: 'Sitzungsdaten der Datenbank aus der Zeit vor Django 3.1',
    messages: 'ein Messages-Cookie',
    messagesLegacy: 'ein Messages-Cookie aus der Zeit vor Django 3.2',
    passwordReset: 'einen Link zum Zurücksetzen des Passworts',
    csrf: 'ein CSRF-Token',
    uidb64: 'eine uidb64',
  },
  evidence:
    '{making, select, cookie {Mit dem Cookie-Namen „{cookie}“, der Ableitung {derivation} und {algorithm}} saltedCookie {Mit dem Cookie-Namen „{cookie}“, dem Salt „{salt}“, der Ableitung {derivation} und {algorithm}} cookieKey {Mit dem Salt „{salt}“, dem Schlüssel für Cookies und {algorithm}} hash {Mit {algorithm}} unknownHash {Mit dem zugehörigen Hash-Algorithmus} other {Mit dem Salt „{salt}“ und {algorithm}}} ergibt {which, select, current {der aktuelle Schlüssel} other {der Fallback-Schlüssel {index}}} von {name} genau diese Signatur.',
  truncatedSignature:
    'Das Ende der Signatur ist abgeschnitten: Ihre {present} Zeichen sind die ersten {present} der {length}, die {which, select, current {der aktuelle Schlüssel} other {der Fallback-Schlüssel {index}}} von {name} {making, select, cookie {mit dem Cookie-Namen „{cookie}“, der Ableitung {derivation} und {algorithm}} saltedCookie {mit dem Cookie-Namen „{cookie}“, dem Salt „{salt}“, der Ableitung {derivation} und {algorithm}} cookieKey {mit dem Salt „{salt}“, dem Schlüssel für Cookies und {algorithm}} other {mit dem Salt „{salt}“ und {algorithm}}} ergibt.',
  overlongSignature:
    'Auf die Signatur {more, plural, one {folgt # weiteres Zeichen} other {folgen # weitere Zeichen}}: Die ersten {length} sind genau die Signatur, die {which, select, current {der aktuelle Schlüssel} other {der Fallback-Schlüssel {index}}} von {name} {making, select, cookie {mit dem Cookie-Namen „{cookie}“, der Ableitung {derivation} und {algorithm}} saltedCookie {mit dem Cookie-Namen „{cookie}“, dem Salt „{salt}“, der Ableitung {derivation} und {algorithm}} cookieKey {mit dem Salt „{salt}“, dem Schlüssel für Cookies und {algorithm}} other {mit dem Salt „{salt}“ und {algorithm}}} ergibt.',
  alteredKey:
    'Signiert wurde mit {which, select, current {dem aktuellen Schlüssel} other {Fallback-Schlüssel {index}}} von {name}, aber {alteration, select, lineBreakAdded {gefolgt von einem Zeilenumbruch, wie bei einem Schlüssel, der mitsamt dem Zeilenende aus einer Datei gelesen wird} blankAdded {mit einem Leerzeichen davor oder dahinter} quotesAdded {mit Anführungszeichen darum, wie wenn die einer Umgebungsdatei stehen bleiben} surroundingsMissing {ohne die Leer- oder Anführungszeichen, die ihn hier umgeben} prefixAdded {mit „django-insecure-“ davor} prefixMissing {ohne das „django-insecure-“ an seinem Anfang} cutOff {abgeschnitten an seinem „#“, wie wenn eine Umgebungsdatei den Rest für einen Kommentar hält} variablesReplaced {ohne das, was auf sein „$“ folgt, wie wenn eine Shell oder Compose-Datei es für eine Variable hält} signsDoubled {mit verdoppeltem „$“ oder „%“} signsUndoubled {mit einem „$“ oder „%“ statt je zweien} base64Added {in Base64} base64Undone {aus Base64 dekodiert} other {verändert}}. Der SECRET_KEY der Website ist also nicht ganz der Schlüssel, der hier liegt: Berichtigen Sie die falsche Einstellung oder fügen Sie den Schlüssel so hinzu, wie ihn die Website hat.',
  futureTimestamp:
    'Der Zeitstempel liegt {seconds, plural, one {# Sekunde} other {# Sekunden}} in der Zukunft: Die Uhr eines der beiden Rechner geht falsch, oder der Zeitstempel wurde verändert.',
  unknownKey:
    'Die Signatur hat die richtige Form, aber {keys, plural, one {der einzige Schlüssel hier hat sie mit keinem der probierten Salts erzeugt} other {keiner der # Schlüssel hier hat sie mit einem der probierten Salts erzeugt}}: Der passende Schlüssel oder Salt fehlt hier, oder der Wert wurde nachträglich verändert.',
  nothingExplainsIt:
    'Der Wert wurde verändert oder mit einem Schlüssel, der hier fehlt, oder einem hier unbekannten Salt signiert. Wenn der Code der Website seinem Signer einen Salt gibt, geben Sie ihn unter Salt ein.',
  outOfTime:
    'Soweit es sich in der Zeit probieren ließ: Der Wert wurde verändert oder mit einem Schlüssel, der hier fehlt, oder einem hier unbekannten Salt signiert. Wenn der Code der Website seinem Signer einen Salt gibt, geben Sie ihn unter Salt ein.',
} satisfies Translation<typeof english>;
