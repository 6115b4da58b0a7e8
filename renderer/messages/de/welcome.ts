import type { Translation } from '../../../shared/language.ts';
import type english from '../en/welcome.ts';

export default {
  title: 'Willkommen bei Countersign',
  what: 'Countersign liest, prüft und erzeugt die Werte, die Django signiert: Cookies, Sitzungen, Tokens in Links. Um eine Signatur zu prüfen, braucht es den <code>SECRET_KEY</code> der Website.',
  whereKeyGoes: 'Speicherort des Schlüssels: {keychain}. Gezeigt wird er nie wieder, auch hier nicht.',
  systemKeychain: 'Schlüsselbund des Systems',
  noKeychain:
    'Der Schlüsselbund dieses Rechners ist nicht verfügbar. Der Schlüssel kommt in einen Tresor, eine mit Ihrer Passphrase verschlüsselte Datei, oder bleibt im Arbeitsspeicher, bis die App beendet wird; er wird nie wieder gezeigt.',
  offline: 'Nichts verlässt diesen Rechner: Die App arbeitet offline und ohne Telemetrie.',
  withoutKey: 'Ohne Schlüssel lassen sich Werte lesen, nur nicht prüfen.',
  addKey: 'Schlüssel hinzufügen',
  tryExample: 'Ein Beispiel ausprobieren',
  guided: 'Geführtes Beispiel',
  aboutExample:
    'Das Beispiel bringt einen Wegwerfschlüssel mit, der nur im Arbeitsspeicher liegt, und ein damit signiertes Sitzungscookie.',
} satisfies Translation<typeof english>;
