import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ledger.ts';

export default {
  error: {
    busy: 'Ein anderes Programm hält das Protokoll gesperrt. Es wurde nichts eingetragen, und alle Einträge sind unversehrt; schließen Sie das andere Programm und versuchen Sie es noch einmal.',
    diskFull:
      'Der Datenträger ist voll, deshalb wurde nichts eingetragen. Alle früheren Einträge sind unversehrt; schaffen Sie Platz und versuchen Sie es noch einmal.',
    readOnly:
      'In das Protokoll lässt sich nicht schreiben, weil seine Datei oder sein Ordner schreibgeschützt ist. Es wurde nichts eingetragen, und alle Einträge sind unversehrt; heben Sie den Schreibschutz auf und versuchen Sie es noch einmal.',
    damaged:
      'Die Datei des Protokolls ist beschädigt, deshalb wurde nichts eingetragen. Heben Sie eine Kopie davon auf, oder legen Sie das Protokoll beiseite und beginnen Sie ein neues; die beschädigte Datei wird nicht verändert.',
    fileUnreachable:
      'Die Datei des Protokolls lässt sich nicht öffnen. Sie wurde nicht verändert; sorgen Sie dafür, dass ihr Ordner vorhanden ist und gelesen und beschrieben werden darf, und versuchen Sie es noch einmal.',
    folderUnreachable:
      'Der Ordner des Protokolls ist nicht erreichbar, deshalb wurde nichts eingetragen. Sorgen Sie dafür, dass er vorhanden ist und beschrieben werden darf, und versuchen Sie es noch einmal.',
    failed:
      'Der Datenträger hat nicht ausgeführt, was das Protokoll von ihm verlangte. Es wurde nichts eingetragen, und frühere Einträge wurden nicht angetastet; versuchen Sie es noch einmal, und sehen Sie sich den Datenträger an, falls es dabei bleibt.',
    keyMissing:
      'Der Schlüssel des Protokolls ist nicht mehr im Schlüsselbund, deshalb lässt sich nichts eintragen und kein Token nachschlagen. Alle Einträge sind unversehrt und lesbar; legen Sie den Schlüssel dorthin zurück, oder legen Sie das Protokoll beiseite und beginnen Sie ein neues.',
    otherKey:
      'Das Protokoll wurde mit einem anderen Schlüssel angelegt als dem im Schlüsselbund. Es wurde nichts eingetragen, und alle Einträge sind unversehrt; legen Sie den richtigen Schlüssel dorthin zurück, oder legen Sie das Protokoll beiseite und beginnen Sie ein neues.',
    lockedMeanwhile:
      'Countersign wurde gesperrt, bevor das erledigt war. Es wurde nichts eingetragen, und alle Einträge sind unversehrt; entsperren Sie die App und versuchen Sie es noch einmal.',
    noLedger:
      'An der Stelle des Protokolls liegt eine Datei, die kein Protokoll ist. Sie wurde nicht verändert; legen Sie das Protokoll an seinen Platz zurück, oder legen Sie die Datei beiseite und beginnen Sie ein neues.',
    newer:
      'Das Protokoll wurde mit einem neueren Countersign geschrieben. Es wurde nicht verändert; aktualisieren Sie diese App, um es zu verwenden.',
    goneWhileMade:
      'Die Datei des Protokolls ist verschwunden, während sie angelegt wurde. Es wurde nichts eingetragen; versuchen Sie es noch einmal.',
    missing:
      'Das Protokoll ist nicht an seinem Platz; es hatte mindestens {records, plural, one {# Eintrag} other {# Einträge}}. Es wurde nichts eingetragen; legen Sie die Datei an ihren Platz zurück, oder beginnen Sie ein neues Protokoll.',
    recordInvalid:
      'Das lässt sich nicht ins Protokoll eintragen: {place} fehlt, ist zu lang oder von der falschen Art. Es wurde nichts eingetragen.',
    jobRunning:
      'Das Protokoll wird gerade geprüft, exportiert oder aufgeräumt. Warten Sie, bis das erledigt ist, oder brechen Sie es ab, und versuchen Sie es dann noch einmal.',
    cancelled: 'Wie gewünscht abgebrochen. Das Protokoll ist unversehrt.',
    stopped:
      'Der Teil von Countersign, der das Protokoll führt, ist ausgefallen. Was vorher eingetragen wurde, ist unversehrt; sehen Sie im Protokoll nach, ob der letzte Wert darin steht, und versuchen Sie es noch einmal.',
    noPlace:
      'Es gibt keinen Ort für den Schlüssel des Protokolls: Der Schlüsselbund des Systems ist nicht erreichbar, und einen Tresor gibt es nicht. Es wurde nichts eingetragen; machen Sie den Schlüsselbund verfügbar (unter Linux GNOME Keyring, KWallet oder KeePassXC), oder bewahren Sie einen Schlüssel im Tresor auf: Dort liegt dann auch der Schlüssel des Protokolls.',
    notRecorded:
      'Es wurde nichts eingetragen, und die Datei wurde nicht verändert; legen Sie die richtige Datei zurück, oder legen Sie diese beiseite und beginnen Sie ein neues Protokoll.',
    notRemoved:
      'Es wurde nichts entfernt, damit sich das untersuchen lässt; legen Sie das Protokoll beiseite, um ein neues zu beginnen.',
  },
  export: {
    nothing: 'Es gibt noch kein Protokoll, deshalb wurde nichts exportiert.',
    noFile:
      'Der Export wurde nicht geschrieben, weil es unter dem gewählten Namen schon etwas gibt, das keine Datei ist. Das Protokoll ist unversehrt; wählen Sie einen anderen Namen und versuchen Sie es noch einmal.',
    diskFull:
      'Der Export wurde nicht geschrieben, weil der Datenträger voll ist. Das Protokoll ist unversehrt, ebenso eine Datei, die den gewählten Namen schon hatte; wählen Sie einen anderen Ort und versuchen Sie es noch einmal.',
    folderNotWritable:
      'Der Export wurde nicht geschrieben, weil sich in seinen Ordner nicht schreiben lässt ({code}). Das Protokoll ist unversehrt, ebenso eine Datei, die den gewählten Namen schon hatte; wählen Sie einen anderen Ort und versuchen Sie es noch einmal.',
  },
  problem: {
    noIdentity: 'Das Protokoll gibt nicht an, welches es ist: Seine Datei wurde bearbeitet oder ist beschädigt.',
    sourceEdited: 'Angaben, die frühere Einträge mit dem neuen gemeinsam haben, wurden in der Datei verändert.',
    otherKey:
      'Das Protokoll wurde mit einem anderen Schlüssel angelegt als dem im Schlüsselbund, deshalb lässt sich nicht feststellen, ob es verändert wurde.',
    headForged: 'Das Ende des Protokolls stammt so nicht von Countersign: Die Datei wurde bearbeitet.',
    endUnlikeBeginning: 'Das Ende des Protokolls passt nicht zu seinem Anfang.',
    lastEdited: 'Der letzte Eintrag, Nr. {seq, number}, ist nicht mehr so, wie er geschrieben wurde.',
    truncated: 'Das Ende des Protokolls fehlt: Nr. {first, number} bis Nr. {last, number}.',
    added:
      'Die Einträge Nr. {first, number} bis Nr. {last, number} wurden hinter dem Ende des Protokolls eingefügt, nicht von Countersign.',
    replaced: 'Das ist ein anderes Protokoll als das, das auf diesem Rechner zuletzt verwendet wurde.',
    rolledBack:
      'Das ist ein älterer Stand des Protokolls: Dieser Rechner weiß von {known, plural, one {# Eintrag} other {# Einträgen}}, die Datei endet mit Nr. {last, number}. Sie wurde aus einer Kopie zurückgespielt, oder ihr Ende wurde abgeschnitten.',
    continued:
      'Der Eintrag Nr. {seq, number} ist nicht der, den dieser Rechner kennt: Die Datei wurde aus einer Kopie zurückgespielt und fortgeführt.',
    unwalkable: 'Die Datei des Protokolls ist so stark beschädigt, dass sich ihre Einträge nicht durchgehen lassen.',
    missing: 'Der Eintrag Nr. {seq, number} fehlt.',
    manyMissing: 'Die Einträge Nr. {first, number} bis Nr. {last, number} fehlen.',
    edited: 'Der Eintrag Nr. {seq, number} ist nicht mehr so, wie er geschrieben wurde.',
    editedOrBefore: 'Der Eintrag Nr. {seq, number} oder der davor ist nicht mehr so, wie er geschrieben wurde.',
    spliced:
      'Der Eintrag Nr. {seq, number} ist echt, folgt aber nicht aus dem vorigen: Zwei Verläufe des Protokolls wurden zusammengesetzt.',
    forged:
      'Der Eintrag Nr. {seq, number} wurde ohne den Schlüssel des Protokolls geändert oder eingefügt, und die Hashes danach wurden passend gemacht.',
    moved: 'Der Eintrag Nr. {seq, number} wurde als Nr. {place, number} geschrieben.',
    unreadable: 'Ab dem Eintrag Nr. {seq, number} ist die Datei beschädigt und lässt sich nicht lesen.',
    checkpointForged:
      'Der Vermerk, dass die Einträge bis Nr. {seq, number} entfernt wurden, stammt nicht von Countersign.',
    fileCheck: 'Die Prüfung der Datei selbst meldet: {line}.',
    fileDamaged: 'Die Datei des Protokolls ist beschädigt.',
    tablesChanged:
      'Die Tabellen des Protokolls sind nicht so, wie Countersign sie angelegt hat ({names}): Die Datei wurde bearbeitet.',
  },
} satisfies Translation<typeof english>;
