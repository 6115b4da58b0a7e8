import type { Translation } from '../../../shared/language.ts';
import type english from '../en/inspect.ts';

export default {
  verified:
    'Signiert mit {which, select, current {dem aktuellen Schlüssel von {profile}} fallback {dem Fallback-Schlüssel {index} von {profile}} other {einem bekannten Schlüssel}}{payload, select, unreadable {, aber die Nutzdaten sind nicht lesbar} other {}}.',
  verifiedPublished:
    'Gültig, aber jeder könnte den Wert signiert haben: Sein Schlüssel, {which, select, current {der aktuelle von {profile}} fallback {der Fallback-Schlüssel {index} von {profile}} other {ein bekannter Schlüssel}}, ist veröffentlicht ({publishedIn}){payload, select, unreadable {, und die Nutzdaten sind nicht lesbar} other {}}.',
  expired:
    'Die Signatur ist echt und stammt von {which, select, current {dem aktuellen Schlüssel von {profile}} fallback {dem Fallback-Schlüssel {index} von {profile}} other {einem bekannten Schlüssel}}, ist aber älter als {limit, select, django {von Django selbst erlaubt} other {erlaubt ({maxAge})}}.',
  anyoneCould: 'Jeder könnte den Wert signiert haben: Der Schlüssel ist veröffentlicht ({publishedIn}).',
  noneOfTried: 'Keiner der Schlüssel, die sich probieren ließen, hat diese Signatur erzeugt.',
  noneHere:
    'Keiner der Schlüssel hier hat diese Signatur erzeugt: Der Wert wurde verändert oder mit einem anderen Schlüssel oder Salt signiert.',
  noneHereNameless:
    'Soweit es sich ohne den Namen des Cookies sagen lässt, hat keiner der Schlüssel hier diese Signatur erzeugt: Der Wert wurde verändert oder mit einem anderen Schlüssel oder Salt signiert.',
  notRecognised: 'Das ist kein signierter Wert, den Countersign kennt.',
  /** What was pasted instead of a signed value of Django’s. */
  foreign: {
    jwt: 'Es ist ein JSON Web Token (JWT), das Djangos eigene Signierung nicht erzeugt: Prüfen Sie es mit der Bibliothek, die es ausgestellt hat, etwa PyJWT.',
    itsdangerous:
      'Es hat die Form eines Tokens von itsdangerous, etwa Flasks Sitzungscookie: Django liest solche nicht, und Countersign prüft sie nicht.',
    setPasswordLink:
      'Es ist die Adresse, zu der Djangos Ansicht zum Zurücksetzen des Passworts den Browser weiterleitet: Das Token steht nicht mehr darin, sondern in der Sitzung. Fügen Sie den Link so ein, wie er in der E-Mail stand.',
    cutPayload:
      'Es sieht aus wie der Anfang eines Objekts, das Django signiert hat: Die Signatur dahinter fehlt, also lässt sich nichts prüfen. Kopieren Sie den ganzen Wert; Terminals und Protokolle schneiden lange Werte ab.',
    sessionKey:
      'Es ist der Name einer Sitzung, deren Daten die Website aufbewahrt (in ihrer Datenbank oder ihrem Cache): Im Cookie ist nichts signiert. Fügen Sie die session_data der Sitzung ein, um zu sehen, was darin steht.',
  },
  noneCouldBeTried: 'Gelesen, aber nicht geprüft: Keiner der Schlüssel ließ sich probieren.',
  noKey: 'Gelesen, aber nicht geprüft: Es gibt keinen Schlüssel, mit dem sich der Wert prüfen ließe.',
  firstBytes: 'Die ersten {shown} von {all} Bytes.',
  fact: { primaryKey: 'Primärschlüssel des Benutzers', unmaskedSecret: 'Geheimnis ohne Maske' },
  sessionKey: {
    _auth_user_id: 'Der Primärschlüssel des angemeldeten Benutzers.',
    _auth_user_backend: 'Der Python-Pfad des Authentifizierungs-Backends, über das sich der Benutzer angemeldet hat.',
    _auth_user_hash:
      'Ein mit SECRET_KEY gebildeter Hash des Passwort-Hashs: Ändert sich das Passwort, passt er nicht mehr, und die Sitzung endet.',
    _session_expiry:
      'Wann die Sitzung endet, falls die Website es selbst festgelegt hat: Sekunden ohne Aktivität, 0 für das Schließen des Browsers oder ein Datum.',
    _csrftoken:
      'Das CSRF-Geheimnis, falls die Website es in der Sitzung (CSRF_USE_SESSIONS) und nicht in einem Cookie aufbewahrt.',
    _language:
      'Die Sprache, die der Besucher gewählt hat; vor Version 4.0 stand sie bei Django hier, heute steht sie in einem Cookie.',
    testcookie: 'Eine Markierung, mit der Django feststellt, ob der Browser Cookies annimmt.',
    _messages: 'Meldungen, die noch anzuzeigen sind, falls die Website sie in der Sitzung aufbewahrt.',
    _password_reset_token:
      'Das Token eines geöffneten Links zum Zurücksetzen des Passworts; Django verschiebt es aus der Adresse hierher, damit es nicht nach außen gelangt.',
  },
  python: {
    csrf: 'True, wenn das Token des Formulars und das Cookie dasselbe Geheimnis enthalten.',
    outdated:
      'Diese Form stammt von einem Django, das nicht mehr unterstützt wird; das heutige Django liest sie nicht.',
  },
  ticket: {
    status: {
      verified: 'Gültig',
      expired: 'Abgelaufen',
      badSignature: 'Signatur falsch',
      unchecked: 'Nicht geprüft',
      notRecognised: 'Nicht erkannt',
    },
    environment: { production: 'Produktion', staging: 'Staging', development: 'Entwicklung' },
    verdict: '{status}.',
    format: 'Format',
    profile: 'Profil',
    profileWithEnvironment: '{profile} ({environment})',
    key: 'Schlüssel',
    keyWithFingerprint:
      '{which, select, current {aktueller Schlüssel} other {Fallback-Schlüssel {index}}}, Fingerabdruck {fingerprint}',
    published: 'Veröffentlicht',
    salt: 'Salt',
    derivation: 'Ableitung',
    algorithm: 'Algorithmus',
    signed: 'Signiert',
    age: 'Alter',
    maxAge: 'Höchstalter',
    payload: 'Nutzdaten:',
    value: 'Wert ohne Signatur:',
    noSignature: '(es wurde keine Signatur darin gefunden, deshalb fehlt er ganz)',
  },
} satisfies Translation<typeof english>;
