import type { Translation } from '../../../shared/language.ts';
import type english from '../en/keys.ts';

export default {
  memory: 'Arbeitsspeicher',
  example: {
    name: 'Beispiel',
    numbered: 'Beispiel {number, number}',
    stays:
      'Der Schlüssel des Beispiels ist allen bekannt und bleibt nur im Arbeitsspeicher. Es wurde nichts geändert; fügen Sie einen eigenen Schlüssel hinzu, um ihn anderswo aufzubewahren.',
  },
  noSuchProfile:
    'Dieses Schlüsselprofil gibt es nicht mehr. Es wurde nichts geändert; sehen Sie sich die Liste der Profile noch einmal an.',
  nameTaken:
    'Es gibt schon ein {environment, select, production {Produktionsprofil} staging {Staging-Profil} other {Entwicklungsprofil}} mit dem Namen „{name}“. Es wurde nichts geändert; wählen Sie einen anderen Namen oder eine andere Umgebung.',
  tooManyKeys:
    'Ein Profil enthält höchstens {most, number} Schlüssel. Es wurde nichts geändert; löschen Sie Fallback-Schlüssel, von denen keine Signatur mehr im Umlauf ist, und versuchen Sie es noch einmal.',
  alreadyThere:
    'Dieser Schlüssel ist schon in „{profile}“, als {role, select, current {aktueller Schlüssel} other {Fallback-Schlüssel {number, number}}} ({fingerprint}). Es wurde nichts geändert; ordnen Sie die Schlüssel neu, um das zu ändern.',
  orderMismatch:
    'Die neue Reihenfolge nennt nicht jeden Schlüssel von „{profile}“ genau einmal. Es wurde nichts geändert; sehen Sie sich das Profil noch einmal an.',
  noSuchKey:
    'Dieser Schlüssel ist nicht mehr in „{profile}“. Es wurde nichts geändert; sehen Sie sich das Profil noch einmal an.',
  lastKey:
    '„{profile}“ hat keinen anderen Schlüssel. Es wurde nichts geändert; fügen Sie zuerst den Schlüssel hinzu, der ihn ersetzt, oder löschen Sie das Profil.',
  notRead:
    'Nicht gelesen: {role, select, current {der aktuelle Schlüssel} other {Fallback-Schlüssel {number, number}}} von „{profile}“ ({fingerprint}).',
  notTried:
    'Nicht ausprobiert: {role, select, current {der aktuelle Schlüssel} other {Fallback-Schlüssel {number, number}}} von „{profile}“ ({fingerprint}).',
  holderSilent: 'Sein Speicherort antwortet nicht; der Schlüssel ist unversehrt, versuchen Sie es noch einmal.',
  noKey: '„{profile}“ hat keinen Schlüssel; fügen Sie einen hinzu.',
  keyMissing:
    '{role, select, current {Der aktuelle Schlüssel} other {Fallback-Schlüssel {number, number}}} von „{profile}“ ({fingerprint}) ist nicht mehr {place, select, keychain {im Schlüsselbund} vault {im Tresor} other {im Arbeitsspeicher}}. Alle anderen Schlüssel und Profile sind unversehrt; fügen Sie ihn aus den Einstellungen der Website wieder hinzu, dann nimmt er seinen alten Platz ein.',
  keychain: {
    name: {
      keychain: 'Schlüsselbund',
      credentialManager: 'Anmeldeinformationsverwaltung',
      secretService: 'Secret Service',
    },
    subject: {
      keychain: 'Der Schlüsselbund',
      credentialManager: 'Die Anmeldeinformationsverwaltung',
      secretService: 'Der Secret Service',
    },
    keyTooLong:
      'Der Schlüssel ist {bytes, number} Bytes lang, der Speicherort ({keychain}) nimmt aber höchstens {most, number} auf. Es wurde nichts gespeichert; sehen Sie nach, ob es überhaupt der Schlüssel ist.',
    failed: {
      locked:
        '{keychain} ist gesperrt oder wartet auf das Passwort. Die Schlüssel darin sind unversehrt; heben Sie die Sperre auf und versuchen Sie es noch einmal, oder bewahren Sie neue Schlüssel im Tresor auf, oder für diese Sitzung im Arbeitsspeicher.',
      'no-keyring':
        '{keychain} hat keinen Standard-Schlüsselbund, in dem Schlüssel gespeichert werden könnten. Es wurde nichts gespeichert; legen Sie in der Passwortverwaltung Ihres Systems einen an und versuchen Sie es noch einmal, oder bewahren Sie Schlüssel im Tresor auf, oder für diese Sitzung im Arbeitsspeicher.',
      'no-answer':
        '{keychain} hat nicht rechtzeitig geantwortet. Die Schlüssel darin sind unversehrt; versuchen Sie es gleich noch einmal, oder bewahren Sie neue Schlüssel im Tresor auf, oder für diese Sitzung im Arbeitsspeicher.',
      unavailable:
        '{keychain} ist nicht erreichbar. Es ging kein Schlüssel verloren; versuchen Sie es noch einmal, oder bewahren Sie Schlüssel im Tresor auf, oder für diese Sitzung im Arbeitsspeicher.',
      other:
        '{keychain} hat die Anfrage abgelehnt. Es wurde nichts geändert; versuchen Sie es noch einmal, oder bewahren Sie neue Schlüssel im Tresor auf, oder für diese Sitzung im Arbeitsspeicher.',
    },
    noSecretService:
      'Auf diesem Rechner ist kein Secret Service erreichbar. Es ging kein Schlüssel verloren; starten Sie einen (GNOME Keyring, KWallet oder KeePassXC) und versuchen Sie es noch einmal, oder bewahren Sie Schlüssel im Tresor auf, oder für diese Sitzung im Arbeitsspeicher.',
  },
  metadata: {
    notWritten:
      'Die Schlüsselprofile konnten nicht gespeichert werden ({reason}). Was zuvor gespeichert war, ist unversehrt; schaffen Sie Platz oder erlauben Sie das Schreiben in {folder}, und versuchen Sie es noch einmal.',
    unreadable:
      'Die Datei mit den Schlüsselprofilen lässt sich nicht lesen ({reason}): {path}. Sie wurde unverändert gelassen, und die Schlüssel sind unversehrt; erlauben Sie das Lesen und starten Sie die App neu. Bis dahin lassen sich nur Schlüssel im Arbeitsspeicher hinzufügen.',
    newer:
      'Die Schlüsselprofile wurden von einer neueren Version von Countersign gespeichert. Die Datei wurde nicht angerührt, und die Schlüssel sind unversehrt; aktualisieren Sie diese App, um sie zu verwenden. Bis dahin lassen sich nur Schlüssel im Arbeitsspeicher hinzufügen.',
    folderReadOnly:
      'In den Ordner mit den Dateien dieser App kann nicht geschrieben werden ({reason}): {directory}. Die Schlüsselprofile darin sind unversehrt und können verwendet werden; Änderungen daran lassen sich nicht speichern, bis das Schreiben erlaubt ist, und neue Schlüssel können für diese Sitzung im Arbeitsspeicher bleiben.',
    setAside:
      'Die Datei mit den Schlüsselprofilen war beschädigt und wurde als {aside} in {folder} beiseitegelegt. Die Schlüssel selbst sind noch im Schlüsselbund oder im Tresor; legen Sie eine reparierte Kopie als {name} zurück und starten Sie die App neu, oder fügen Sie die Profile neu hinzu.',
    damaged:
      'Die Datei mit den Schlüsselprofilen ist beschädigt und konnte nicht beiseitegelegt werden ({reason}): {path}. Sie wurde unverändert gelassen, und die Schlüssel sind noch im Schlüsselbund oder im Tresor; verschieben Sie die Datei und starten Sie die App neu. Bis dahin lassen sich nur Schlüssel im Arbeitsspeicher hinzufügen.',
  },
  // Im Dativ: „veröffentlicht in …“.
  publishedIn: {
    repository: '{repository} auf GitHub',
    publicCode: 'öffentlichem Code auf GitHub',
    example: 'Countersigns eigenem Beispiel',
    djangoDocumentation: 'der Dokumentation von Django',
    djangoTests: 'den Tests von Django',
    flaskDocumentation: 'der Dokumentation von Flask',
    flaskUnsign: 'der Liste von Flask-Unsign mit Schlüsseln aus öffentlichem Code',
    itsdangerousDocumentation: 'der Dokumentation von itsdangerous',
    placeholders: 'den Platzhaltern von Anleitungen und Vorlagen',
  },
} satisfies Translation<typeof english>;
