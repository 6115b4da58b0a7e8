import type { Translation } from '../../../shared/language.ts';
import type english from '../en/signing.ts';

export default {
  format: {
    signer: 'Signierter Wert',
    timestampSigner: 'Wert mit Zeitstempel',
    object: 'Signiertes Objekt (signing.dumps)',
    signedCookie: 'Signiertes Cookie',
    sessionCookie: 'Sitzungscookie (Backend signed_cookies)',
    sessionData: 'Sitzungsdaten (Datenbank-Backend)',
    sessionDataLegacy: 'Sitzungsdaten aus der Zeit vor Django 3.1',
    messages: 'Messages-Cookie',
    messagesLegacy: 'Messages-Cookie aus der Zeit vor Django 3.2',
    passwordReset: 'Link zum Zurücksetzen des Passworts',
    csrf: 'CSRF-Token',
    uidb64: 'Benutzer-ID in Base64',
  },
  error: {
    badSignature: 'Die Signatur stimmt nicht.',
    noSeparator: 'Der Wert enthält kein {sep}.',
    malformedTimestamp:
      'Die Signatur stimmt, aber {why, select, missing {der Wert enthält keinen Zeitstempel} other {der Zeitstempel ist keine Base62-Zahl}}.',
    signatureExpired: 'Die Signatur ist {age} Sekunden alt; erlaubt sind höchstens {maxAge} Sekunden.',
    unsafeSeparator:
      'Das Trennzeichen {sep} ist unsicher: Es darf weder leer sein noch nur aus Zeichen von A-z0-9-_= bestehen.',
    unknownAlgorithm:
      '{why, select, missing {Der Hash-Algorithmus {algorithm} ist in der Laufzeitumgebung dieses Programms nicht enthalten.} other {{algorithm} ist kein Hash-Algorithmus, den sowohl Python als auch Node kennt.}}',
    emptyKey: 'Der Schlüssel ist leer, und ein leerer Schlüssel schützt nichts.',
    loneSurrogate: 'Der Text enthält ein halbes Surrogatpaar, das sich in UTF-8 nicht darstellen lässt.',
    malformedBase36:
      '{why, select, negative {Eine negative Zahl hat keine Base36-Form.} other {Der Text ist keine Base36-Zahl.}}',
    malformedBase62: 'Der Text ist keine Base62-Zahl.',
    malformedBase64: 'Die Nutzdaten sind kein Base64: Es fehlen Zeichen.',
    malformedZlib: 'Die komprimierten Nutzdaten sind beschädigt: Sie sind kein vollständiger zlib-Datenstrom.',
    decompressedTooLarge:
      'Die komprimierten Nutzdaten werden größer als die erlaubten {limit} Bytes und wurden deshalb nicht entpackt.',
    malformedJson: 'Das JSON ist ab Zeichen {at} fehlerhaft.',
    jsonTooDeep: 'Das JSON ist tiefer als {levels} Ebenen verschachtelt.',
    jsonIntegerTooLong: 'Die Ganzzahl ab Zeichen {at} hat mehr als {digits} Stellen, was Python ablehnt.',
    invalidClock:
      'Die Uhr zeigt keine Zeit{why, select, tooEarly { nach 2001 an; es wurde kein Token erstellt} other { an; es wurde nichts signiert}}.',
    nameRequired: 'Ein signiertes Cookie braucht seinen Namen, denn der Name geht in die Signatur ein.',
    accountRequired:
      '{for, select, link {Ein Link zum Zurücksetzen braucht das Konto: Primärschlüssel, Passwort-Hash, letzte Anmeldung und E-Mail-Adresse.} other {Ein Token zum Zurücksetzen braucht den Primärschlüssel und den Passwort-Hash des Benutzers.}}',
    malformedLastLogin:
      'Die letzte Anmeldung ist nicht in der Form JJJJ-MM-TT HH:MM:SS angegeben. Kopieren Sie sie aus der Datenbank oder lassen Sie das Feld leer, wenn sich die Person noch nie angemeldet hat.',
    malformedCsrfToken: 'Ein CSRF-Token hat 32 oder 64 Zeichen, und zwar nur Buchstaben und Ziffern.',
    malformedUid: 'Die Benutzer-ID ist kein Text in Base64.',
    emptyUid: 'Es gibt keinen Primärschlüssel zu kodieren.',
    unknownFormat: 'Das Format {format} lässt sich nicht signieren.',
  },
  payload: {
    pickle:
      'Die Nutzdaten sind ein Python-Pickle. Sie werden als Bytes angezeigt und nie geladen, denn beim Laden kann beliebiger Code ausgeführt werden.',
    notJson: 'Die Nutzdaten sind kein JSON.',
  },
  note: {
    accountRequired:
      'Um ein Token zum Zurücksetzen zu prüfen, braucht es das Konto, wie es in der Datenbank steht: Primärschlüssel, Passwort-Hash, letzte Anmeldung und E-Mail-Adresse.',
    malformedAccount:
      'Die letzte Anmeldung ist nicht in der Form JJJJ-MM-TT HH:MM:SS angegeben, deshalb wurde das Token nicht geprüft. Kopieren Sie sie aus der Datenbank oder lassen Sie das Feld leer.',
    otherAccount: 'Der Link ist für den Benutzer {named}, nicht für {account}.',
    utcAssumed: 'Das Token enthält die Ortszeit des Servers. Da kein UTC-Versatz angegeben ist, wurde UTC angenommen.',
    defaultMaxAge:
      'Es ist keine Grenze angegeben, deshalb gilt die von Django: PASSWORD_RESET_TIMEOUT = {maxAge} Sekunden, also drei Tage.',
    dayPrecision: 'Ein Token aus der Zeit vor Django 3.1 enthält nur den Tag, an dem es erstellt wurde.',
    malformedMessages:
      '{count, plural, one {Eine Meldung ist} other {# Meldungen sind}} nicht so geschrieben, wie Django es tut, und Django scheitert daran, sie zu lesen.',
    masked:
      'Ein maskiertes Token: Seine {tokenLength} Zeichen sind eine zufällige Maske und das Geheimnis aus {secretLength} Zeichen; jede Seite hat ein anderes.',
    notMasked: 'Ein unmaskiertes Geheimnis, wie es seit Django 4.0 im Cookie steht.',
    csrfNotSigned:
      'Ein CSRF-Token wird mit keinem Schlüssel signiert: Django vergleicht das Geheimnis des Formulars mit dem des Cookies.',
    uidNotSigned: 'Eine Benutzer-ID ist nur kodiert, nicht signiert: Jeder kann eine erzeugen.',
  },
} satisfies Translation<typeof english>;
