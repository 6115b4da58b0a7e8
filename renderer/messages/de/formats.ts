import type { Translation } from '../../../shared/language.ts';
import type english from '../en/formats.ts';

export default {
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
} satisfies Translation<typeof english>;
