import type { Translation } from '../../../shared/language.ts';
import type english from '../en/rotation.ts';

export default {
  profileGone:
    'Dieses Schlüsselprofil gibt es nicht mehr. Es wurde nichts geändert; sehen Sie sich die Liste der Profile noch einmal an.',
  interrupted:
    'Countersign wurde gesperrt, bevor die Tokens gezählt waren. Es wurde nichts geändert; entsperren Sie die App und prüfen Sie noch einmal.',
  accountsNeeded:
    '{count, plural, one {# Token zum Zurücksetzen des Passworts wurde nicht ausprobiert und zählt} other {# Tokens zum Zurücksetzen des Passworts wurden nicht ausprobiert und zählen}} als ungeprüft: Ein solches Token wird unter „Untersuchen“ einzeln geprüft, mit den Angaben zu seinem Konto. Behalten Sie einen Fallback-Schlüssel mindestens so lange wie PASSWORD_RESET_TIMEOUT, dann laufen sie mit ihm ab.',
} satisfies Translation<typeof english>;
