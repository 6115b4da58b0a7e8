import type { Translation } from '../../../shared/language.ts';
import type english from '../en/link-check.ts';

export default {
  pasted: {
    joined:
      'Hier ist der Link in {count, number} Zeilen zerteilt und gilt, wenn man sie zusammensetzt. Prüfen Sie, ob er in einem Stück beim Empfänger angekommen ist.',
    wrapped:
      'Er steckte in einem Link von {host}, wie Maildienste Links in eigene stecken; ob der zu ihm weiterleitet, ist hier nicht zu sehen.',
    onlyPath: 'Angegeben ist nur der Pfad; der Name der Website wurde nicht geprüft.',
    onlyToken: 'Angegeben ist nur das Token; der Link darum herum wurde nicht geprüft.',
    onlyValue: 'Angegeben ist nur der Wert; das Feld darum herum wurde nicht geprüft.',
    tooLong: 'Das ist länger als jede Webadresse, die ein Server annimmt.',
    noAddress: 'Das ist keine Webadresse.',
    noParameter: 'Hinter dem „?“ fehlt „{parameter}“, wo im Rezept {name} steht.',
    setPassword:
      'Das ist die Adresse, auf die Django weiterleitet, sobald ein Link zum Zurücksetzen geöffnet wurde: Das Token liegt in der Sitzung jenes Browsers. Fügen Sie den Link so ein, wie er verschickt wurde.',
    otherSite: 'Er führt zu {host}; die Website des Rezepts ist {site} und bekommt ihn nie zu sehen.',
    site: 'Er führt zu {host}, wie die Links des Rezepts.',
    otherProtocol:
      'Er führt zu {host}, wie die Links des Rezepts, aber mit {given} statt {wanted}; er kommt an, wenn die Website von dort weiterleitet.',
    otherPath: 'Der Pfad {path} ist nicht der aus der URL des Rezepts.',
    path: 'Der Pfad ist der des Rezepts.',
    pathWithoutSlash:
      'Der Pfad ist der des Rezepts, ohne den „/“ am Ende; die Website leitet von dort weiter, sofern APPEND_SLASH nicht ausgeschaltet ist.',
    field: 'Das Feld heißt {name}, wie die Website es erwartet.',
    otherField: 'Das Feld heißt „{found}“, und die Website sucht „{name}“.',
    noField: 'In diesem HTML gibt es kein Feld mit einem Wert.',
  },
  key: {
    current: 'Signiert mit dem aktuellen Schlüssel von {profile}.',
    fallback:
      'Signiert mit dem Fallback-Schlüssel {place} von {profile}; die Website akzeptiert ihn, solange er in SECRET_KEY_FALLBACKS steht.',
    older: 'Signiert mit einem älteren Schlüssel von {profile}; Django {version} akzeptiert nur den aktuellen.',
    none: '{profile} hat keinen Schlüssel.',
  },
  signed: {
    notChecked: 'Die Signatur konnte nicht geprüft werden.',
    noTime: 'Es ist keine Zeit enthalten: Der Wert gilt so lange wie sein Schlüssel.',
    otherPurpose: 'Für einen anderen Zweck signiert: mit dem Salt „{found}“; der dieses Links ist „{salt}“.',
    otherProfileAndPurpose:
      'Mit einem Schlüssel von {signer} und für einen anderen Zweck signiert: mit dem Salt „{found}“; der dieses Links ist „{salt}“.',
    otherProfile: 'Mit einem Schlüssel von {signer} signiert, nicht mit einem von {profile}.',
    noSignedValue: 'Das ist kein signierter Wert: Es enthält kein „:“. Sehen Sie nach, ob etwas abgeschnitten wurde.',
    noKeyMadeIt:
      'Kein Schlüssel von {profile} hat diese Signatur mit dem Salt des Rezepts erzeugt: Sie wurde verändert, abgeschnitten oder anderswo erzeugt.',
  },
  age: {
    ahead:
      'Nach der Uhr dieses Rechners erfolgt die Signatur erst in {distance}. Django stört das nicht, aber eine der Uhren geht falsch.',
    unlimited:
      '{when, select, now {Gerade eben} other {Vor {distance}}} signiert; die Website fragt nicht nach dem Alter.',
    inTime:
      '{when, select, now {Gerade eben} other {Vor {distance}}} signiert; die Website akzeptiert das {lifetime} lang, {end, select, now {jetzt gerade noch} other {noch {left}}}.',
    tooOld: 'Zu alt: Die Website akzeptiert das {lifetime} lang, und diese Frist endete vor {distance}.',
  },
  reset: {
    needsAccount:
      'Das Token wird aus dem Konto gebildet und lässt sich nur mit dem Konto prüfen, wie es in der Datenbank steht.',
    notChecked: 'Das Token konnte nicht geprüft werden.',
    noToken: 'Das ist kein Token zum Zurücksetzen des Passworts: Sehen Sie nach, ob etwas abgeschnitten wurde.',
    asItIs:
      'Für das Konto in seinem jetzigen Zustand: seither keine Anmeldung, kein neues Passwort und keine neue E-Mail-Adresse.',
    inUtc:
      'Django zählt nach der Uhr der Website. Angenommen ist UTC; bei einer anderen TIME_ZONE verschiebt sich das Ende um den Unterschied.',
    inDays: 'Es liegt innerhalb der Tage, die die Website erlaubt.',
    tooManyDays: 'Es ist älter als die Tage, die die Website erlaubt.',
    uidUnreadable:
      'Der Teil des Links, der das Konto nennt, ist nicht lesbar: Sehen Sie nach, ob der Link vollständig ist.',
    account: 'Es gilt für das Konto {account}.',
    otherAccount: 'Es gilt für das Konto {found}; die angegebenen Werte sind die von {account}.',
    endedByLogin: 'Eine Anmeldung hat es beendet: Es entstand vor der ersten Anmeldung des Kontos.',
    hadNoEmail: 'Es entstand, als das Konto keine E-Mail-Adresse hatte.',
    otherState:
      'Es gilt nicht für das Konto im jetzigen Zustand: Seither gab es eine Anmeldung, ein neues Passwort, eine neue E-Mail-Adresse oder einen neuen SECRET_KEY, oder einer der angegebenen Werte ist nicht der aus der Datenbank.',
  },
  payload: {
    asAsked: 'Signiert sind die Felder des Rezepts, ausgefüllt, wie sein Formular es verlangt.',
    otherText: 'Was signiert ist, passt nicht zum Text des Rezepts.',
    notFinite: 'Was signiert ist, enthält NaN oder Infinity; das schreibt kein Rezept hinein.',
    noObject: 'Was signiert ist, ist JSON, aber kein Objekt mit den Feldern des Rezepts.',
    missing: '„{label}“ fehlt in dem, was signiert ist.',
    otherFixed: '„{label}“ ist nicht das, was das Rezept immer dort einsetzt.',
    otherKind:
      '„{label}“ ist in dem, was signiert ist, nicht von der verlangten Art ({kind, select, text {Text} email {E-Mail-Adresse} integer {ganze Zahl} boolean {Wahrheitswert} date {Datum} uuid {UUID} choice {Auswahl} nonce {Einmalwert} other {fester Wert}}).',
  },
  ledger: {
    used: 'Vielleicht wurde es schon verwendet: Die Website nimmt den Einmalwert darin nur einmal an, und ob das schon geschah, weiß nur sie.',
    unknown: 'Im Protokoll hier steht dazu nichts: Die Website selbst kann es erzeugt haben, oder jemand anderswo.',
    known:
      'Protokolliert: ausgegeben am {moment}, von {who}, {ticketed, select, no {ohne Ticket} other {unter dem Ticket {ticket}}}{from, select, this {} none {, aus keinem Rezept} other {, aus dem Rezept „{recipe}“}} (Nummer {number}).',
    notReadable: 'Ob es protokolliert ist, lässt sich nicht sagen. {reason}',
  },
} satisfies Translation<typeof english>;
