import type { Translation } from '../../../shared/language.ts';
import type english from '../en/updates.ts';

export default {
  failure: {
    off: 'Countersign darf nicht nach neuen Versionen suchen und hat deshalb niemanden gefragt. Erlauben Sie es zuerst in den Einstellungen.',
    unavailable:
      'Diese Kopie von Countersign kann sich nicht selbst erneuern, wie in den Einstellungen steht. Es wurde nichts abgefragt oder geändert.',
    noAnswer:
      'Von {host} kam keine Antwort. Es wurde nichts geändert, und Countersign läuft weiter wie bisher; sehen Sie nach, ob dieser Computer online ist, und versuchen Sie es noch einmal.',
    answerUnusable:
      'Was der Update-Server über neue Versionen mitteilt, ist nicht zu verstehen. Es wurde nichts geändert, und Countersign läuft weiter wie bisher; versuchen Sie es später noch einmal.',
    notSigned:
      'Die neue Version trägt nicht die Signatur der Autoren von Countersign und wurde nicht angenommen. Es wurde nichts geändert; installieren Sie sie auch nicht von Hand, bevor Sie wissen, warum.',
    damaged:
      'Was ankam, ist nicht das, was angekündigt war, und wurde verworfen. Es wurde nichts geändert; versuchen Sie es noch einmal, und wenn es dabei bleibt, ist dem Server nicht zu trauen.',
    notStored:
      'Der Download konnte nicht gespeichert werden ({reason}). Es wurde nichts geändert, und Countersign läuft weiter wie bisher; schaffen Sie Platz oder erlauben Sie das Schreiben und versuchen Sie es noch einmal.',
    nothingFound: 'Dafür liegt keine neue Version vor. Es wurde nichts geändert; suchen Sie zuerst nach einer.',
    notInstalled:
      'Die neue Version konnte nicht installiert werden. Countersign läuft weiter wie bisher; beenden und starten Sie es neu, oder installieren Sie die neue Version von Hand.',
    busy: 'Ein Stapel läuft, deshalb wird jetzt nichts installiert, und es wurde nichts geändert. Installieren Sie die neue Version, wenn er fertig ist, oder brechen Sie ihn vorher ab.',
    failed:
      'Das ist nicht gelungen. Es wurde nichts geändert, und Countersign läuft weiter wie bisher; versuchen Sie es später noch einmal.',
  },
} satisfies Translation<typeof english>;
