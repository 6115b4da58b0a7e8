import type { Translation } from '../../../shared/language.ts';
import type english from '../en/updates.ts';

export default {
  title: 'Neue Versionen',
  explanation:
    'Countersign arbeitet offline und fragt nichts aus dem Netz ab, solange Sie es hier nicht erlauben. Dann fragt es {host} nach der neuesten Version: sofort, eine Minute nach jedem Start und einmal am Tag, solange es läuft. Dieser Server erfährt die Netzwerkadresse dieses Computers, für welches System und welchen Prozessor gefragt wird und dass Countersign fragt; nichts, was Sie oder diese Installation erkennbar macht, und nichts, woran Sie arbeiten, wird gesendet. Eine neue Version wird nur auf Ihren Wunsch heruntergeladen und nur mit der Signatur der Autoren von Countersign angenommen.',
  unknownHost: 'den Update-Server',
  ask: 'Aus, bis Sie gefragt werden',
  off: 'Aus',
  on: 'Nach neuen Versionen suchen',
  unavailable: {
    fromSource:
      'Diese Kopie wurde aus dem Quelltext gebaut und wird dort erneuert, wo sie gebaut wurde; sie fragt deshalb nie.',
    portable:
      'Das portable Programm kann sich nicht selbst ersetzen und fragt deshalb nie. Legen Sie ein neues an seine Stelle.',
    package: 'Diese Kopie kam als Paket und wird von der Paketverwaltung des Systems erneuert; sie fragt deshalb nie.',
    store: 'Diese Kopie kam aus einem Store, der sie erneuert; sie fragt deshalb nie.',
    folder:
      'Diese Kopie wurde aus einem Archiv entpackt und kann sich nicht selbst ersetzen; sie fragt deshalb nie. Entpacken Sie eine neue an ihre Stelle.',
    noSource: 'Diese Kopie weiß nicht, wo neue Versionen erscheinen, und fragt deshalb nie.',
    noKey: 'Diese Kopie hat keinen Schlüssel, mit dem sie neue Versionen prüfen könnte, und fragt deshalb nie.',
  },
  state: {
    idle: 'Dies ist Version {version}.',
    checking: 'Die neueste Version wird erfragt …',
    current: 'Dies ist Version {version}, die neueste.',
    found: 'Version {found} ist erschienen; dies ist {version}.',
    downloading: 'Version {found} wird heruntergeladen: {percent}',
    ready: 'Version {found} wurde heruntergeladen und geprüft. Sie wird installiert, wenn Sie Countersign beenden.',
    checkedAt: 'Zuletzt gefragt: <when></when>.',
  },
  check: 'Jetzt suchen',
  download: 'Herunterladen',
  downloadSized: 'Herunterladen ({size})',
  cancel: 'Abbrechen',
  install: 'Neu starten und installieren',
  notes: 'Neu in {version}',
  notice: {
    label: 'Hinweis auf neue Versionen',
    ask: 'Darf Countersign nach neuen Versionen suchen? Ohne Ihre Erlaubnis bleibt es offline; es fragt nur {host}, einmal am Tag. Was dabei übers Netz geht, steht in den Einstellungen.',
    yes: 'Nach neuen Versionen suchen',
    no: 'Offline bleiben',
    found: 'Countersign {found} ist erschienen.',
    ready: 'Countersign {found} wird beim Beenden installiert.',
    show: 'In den Einstellungen zeigen',
    later: 'Später',
  },
} satisfies Translation<typeof english>;
