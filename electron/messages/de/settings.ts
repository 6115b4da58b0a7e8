import type { Translation } from '../../../shared/language.ts';
import type english from '../en/settings.ts';

export default {
  notWritten:
    'Die Einstellungen konnten nicht gespeichert werden ({reason}). Sie sind so, wie sie vorher waren; schaffen Sie Platz oder erlauben Sie das Schreiben in {folder}, und versuchen Sie es noch einmal.',
  unreadable:
    'Die Datei mit den Einstellungen lässt sich nicht lesen ({reason}): {path}. Sie wurde unverändert gelassen, und es gelten die Standardeinstellungen; erlauben Sie das Lesen und starten Sie die App neu. Bis dahin lassen sich Einstellungen nicht ändern.',
  newer:
    'Die Einstellungen wurden von einer neueren Version von Countersign gespeichert. Die Datei wurde nicht angerührt, und es gelten die Standardeinstellungen; aktualisieren Sie diese App, um sie zu verwenden. Bis dahin lassen sich Einstellungen nicht ändern.',
  setAside:
    'Die Datei mit den Einstellungen war beschädigt und wurde als {aside} in {folder} beiseitegelegt. Die Schlüssel sind unversehrt, und es gelten die Standardeinstellungen; sehen Sie die Einstellungen durch, oder legen Sie eine reparierte Kopie als {name} zurück und starten Sie die App neu.',
  damaged:
    'Die Datei mit den Einstellungen ist beschädigt und konnte nicht beiseitegelegt werden ({reason}): {path}. Sie wurde unverändert gelassen, die Schlüssel sind unversehrt, und es gelten die Standardeinstellungen; verschieben Sie die Datei und starten Sie die App neu. Bis dahin lassen sich Einstellungen nicht ändern.',
} satisfies Translation<typeof english>;
