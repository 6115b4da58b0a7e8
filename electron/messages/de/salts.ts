import type { Translation } from '../../../shared/language.ts';
import type english from '../en/salts.ts';

export default {
  addonsSessionHash:
    'Der _auth_user_hash in einer Sitzung, aus der auth_id des Kontos statt aus einem Passwort gebildet.',
  signer: 'Jeder mit einem Signer signierte Wert, für den kein eigener Salt angegeben wurde.',
  timestampSigner: 'Jeder mit einem TimestampSigner signierte Wert, für den kein eigener Salt angegeben wurde.',
  dumps: 'Jedes mit signing.dumps() signierte Objekt, für das kein eigener Salt angegeben wurde.',
  cookieSigner: 'Jeder mit get_cookie_signer() signierte Wert, für den kein eigener Salt angegeben wurde.',
  sessionCookie: 'Das Sitzungscookie des Session-Backends signed_cookies.',
  sessionData: 'Die session_data der Session-Backends für Datenbank, Cache und Dateien seit Django 3.1.',
  sessionDataLegacy: 'Der Hash in der session_data in Base64, die Django vor Version 3.1 schrieb.',
  messages: 'Das Messages-Cookie; vor Django 3.2 war derselbe Text der Salt seiner Form Hash$JSON.',
  passwordReset: 'Das Token in einem Link zum Zurücksetzen des Passworts.',
  sessionAuthHash: 'Der _auth_user_hash in einer Sitzung, der die Sitzung beendet, wenn sich das Passwort ändert.',
  allauthConfirmation: 'Der Primärschlüssel der E-Mail-Adresse in einem Bestätigungslink (Einstellung ACCOUNT_SALT).',
  allauthTrust: 'Der Fingerabdruck der zweiten Faktoren eines Benutzers im Cookie „Diesem Browser vertrauen“.',
  authlib: 'Die E-Mail-Adresse und die Nutzdaten in einem per E-Mail verschickten Registrierungs- oder Anmeldelink.',
  comments: 'Das verborgene Feld security_hash des Kommentarformulars.',
  cryptographySigner:
    'Jeder mit dem eigenen Signer dieses Pakets signierte Wert, für den kein Salt angegeben wurde (der Klassenpfad).',
  cryptographyTimestampSigner:
    'Jeder mit dem eigenen TimestampSigner dieses Pakets signierte Wert, für den kein Salt angegeben wurde (der Klassenpfad).',
  debugToolbar: 'Das JSON im verborgenen Feld „signed“ der Panel-Formulare der Toolbar.',
  emailRegistration: 'Der Code in einem per E-Mail verschickten Registrierungslink.',
  formset: 'Der Pfad einer vorläufig hochgeladenen Datei, den das Formular als upload_temp_name erhält.',
  formtools: 'Der Sicherheits-Hash eines Formulars zwischen Vorschau und Absenden.',
  mailAuthSessionHash:
    'Der _auth_user_hash in einer Sitzung, aus dem session_salt des Benutzers statt aus einem Passwort gebildet.',
  mailAuthLogin:
    'Der Benutzer und die letzte Anmeldung in einem per E-Mail verschickten Anmeldelink (der Klassenpfad).',
  oscarOrder: 'Die Bestellnummer in dem Link, mit dem ein anonymer Kunde eine Bestellung ansieht.',
  passwordRecovery: 'Der Primärschlüssel des Benutzers in einem Link zur Passwort-Wiederherstellung.',
  passwordRecoveryAddress: 'Die E-Mail-Adresse in der Adresse der Seite „Wiederherstellungs-Mail verschickt“.',
  registration:
    'Der Benutzername in einem Schlüssel zur Kontoaktivierung (Einstellung REGISTRATION_SALT); ältere Versionen nutzten einen TimestampSigner.',
  restRegister:
    'Der Parameter signature eines Registrierungslinks, über die mit Pickle serialisierten Parameter gebildet.',
  restRegisterEmail:
    'Der Parameter signature eines Links, der eine neue E-Mail-Adresse bestätigt, über die mit Pickle serialisierten Parameter gebildet.',
  restResetPassword:
    'Der Parameter signature eines Links zum Zurücksetzen des Passworts, über die mit Pickle serialisierten Parameter gebildet.',
  sesame:
    'Ein Anmelde-Token der Version 1, immer mit sha1 und mit Zeitstempel, wenn SESAME_MAX_AGE gesetzt ist (Einstellung SESAME_SALT).',
  spirit:
    'Ein Token des Spirit-Forums zur Aktivierung, zum Ändern der E-Mail-Adresse oder zum Abbestellen, in dem jedes „:“ zu „.“ wurde.',
  twoFactorDevice: 'Der letzte Teil des Cookies „Dieses Gerät merken“.',
  verifyEmail:
    'Das Token in einem ablaufenden Bestätigungslink (der Klassenpfad, sofern ihn nicht die Einstellung HASH_SALT ersetzt).',
  healthchecksAlerts: 'Das Token in dem Link, der eine Adresse von Benachrichtigungen abmeldet.',
  healthchecksReports: 'Der Benutzername in dem Link, der Berichte abbestellt.',
  posthogCanvas:
    'Das Token in der Adresse eines Canvas-Artefakts, ohne Zeitstempel und möglicherweise mit eigenem Schlüssel.',
  pretalxVerification:
    'Das Token in einem Link, der eine E-Mail-Adresse bestätigt; sein „check“ ist ein salted_hmac mit demselben Salt.',
  pretalxRedirect: 'Das Ziel eines Links, der die Website über die Weiterleitungsseite verlässt.',
  pretixCustomer: 'Das Token in einem Link, mit dem ein Kunde ein Konto aktiviert oder ein neues Passwort setzt.',
  pretixChange: 'Der Kunde und die neue Adresse in einem Link, der die Änderung der E-Mail-Adresse bestätigt.',
  pretixRedirectBefore: 'Das Ziel eines Links, der die Website über die Weiterleitungsseite verlässt, vor Juni 2026.',
  pretixRedirectSince: 'Das Ziel eines Links, der die Website über die Weiterleitungsseite verlässt, seit Juni 2026.',
  readthedocsInvite: 'Der Hash einer Einladung in ein Team (der Klassenpfad).',
  saleorConfirm: 'Das Token in einem Link, der ein Konto bestätigt.',
  saleorDelete: 'Das Token in einem Link, der ein Konto löscht.',
  saleorReset: 'Das Token in einem Link zum Zurücksetzen des Passworts.',
  sentryDiscord: 'Die Parameter in einem Link, der eine Discord-Identität verknüpft, noch einmal in Base64url kodiert.',
  sentryGeneric: 'Die Parameter in einem signierten Link ohne eigenen Zweck, noch einmal in Base64url kodiert.',
  sentryJira: 'Die Parameter in einem Link, der die Jira-Integration einrichtet, noch einmal in Base64url kodiert.',
  sentryLink: 'Die Adresse und der Benutzer im Parameter „_“ eines Links, der für eine einzelne Seite anmeldet.',
  sentryTeams: 'Die Parameter in einem Link der Integration für Microsoft Teams, noch einmal in Base64url kodiert.',
  sentryTransfer:
    'Die Parameter in einem Link, der die Übertragung eines Projekts annimmt, noch einmal in Base64url kodiert.',
  sentrySlack: 'Die Parameter in einem Link der Slack-Integration, noch einmal in Base64url kodiert.',
  wagtailToken: 'Der gespeicherte Hash eines API-Tokens.',
  zulipFile: 'Der Pfad einer hochgeladenen Datei in einem kurzlebigen Download-Link, hexadezimal geschrieben.',
} satisfies Translation<typeof english>;
