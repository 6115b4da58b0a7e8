import type { Translation } from '../../../shared/language.ts';
import type english from '../en/vault.ts';

export default {
  name: 'Tresor',
  locked: 'Der Tresor ist gesperrt. Die Schlüssel darin sind unversehrt; entsperren Sie ihn, um sie zu verwenden.',
  gone: 'sie ist nicht mehr da',
  keyTooLong:
    'Der Schlüssel ist {bytes, number} Bytes lang, und der Tresor nimmt höchstens {most, number} auf. Es wurde nichts gespeichert; sehen Sie nach, ob es überhaupt der Schlüssel ist.',
  trouble: {
    locked:
      'Der Tresor ist gesperrt und bleibt es ohne seine Passphrase. Es wurde nichts geändert, und die Schlüssel darin sind unversehrt; versuchen Sie es noch einmal und geben Sie die Passphrase ein.',
    absent:
      'Es gibt noch keinen Tresor. Es wurde nichts geändert; er wird angelegt, sobald der erste Schlüssel darin gespeichert wird.',
    damaged:
      'Die Datei des Tresors ist beschädigt oder gar kein Tresor: {detail}. Sie wurde unverändert gelassen, und Schlüssel im Schlüsselbund sind unversehrt; legen Sie eine gute Kopie an ihre Stelle, oder verschieben Sie sie, um einen neuen Tresor anzulegen.',
    newer:
      'Der Tresor wurde von einer neueren Version von Countersign gespeichert: {detail}. Die Datei wurde nicht angerührt, und die Schlüssel darin sind unversehrt; aktualisieren Sie diese App, um sie zu verwenden.',
    unreadable:
      'Die Datei des Tresors lässt sich nicht lesen ({detail}). Sie wurde unverändert gelassen, und die Schlüssel darin sind unversehrt; erlauben Sie das Lesen und versuchen Sie es noch einmal.',
    changed:
      'Die Datei des Tresors wurde durch eine andere ersetzt, während der Tresor offen war. Sie wurde nicht überschrieben; schließen Sie den Tresor, entsperren Sie ihn wieder und wiederholen Sie, was Sie getan haben.',
    'not-written':
      'Der Tresor konnte nicht gespeichert werden ({detail}). Was zuvor gespeichert war, ist unversehrt; schaffen Sie Platz oder erlauben Sie das Schreiben, und versuchen Sie es noch einmal.',
    failed:
      'Der Tresor hat mitten in seiner Arbeit aufgehört. Seine Datei ist unversehrt; entsperren Sie ihn wieder, sehen Sie nach, was darin ist, und versuchen Sie es noch einmal.',
  },
  unlocking: {
    title: 'Tresor entsperren',
    explanation: 'Die Schlüssel im Tresor können verwendet werden, bis er wieder gesperrt oder die App beendet wird.',
    action: 'Entsperren',
  },
  making: {
    title: 'Tresor anlegen',
    explanation:
      'Der Schlüssel wird in einer Datei aufbewahrt, die mit dieser Passphrase verschlüsselt ist. Ohne sie kann niemand die Datei öffnen, und niemand kann die Passphrase wiederherstellen: Notieren Sie sie an einem sicheren Ort.',
    action: 'Tresor anlegen',
  },
  changing: {
    title: 'Neue Passphrase für den Tresor',
    explanation:
      'Der Tresor wird mit dieser Passphrase neu verschlüsselt. Kopien seiner Datei, die vorher angelegt wurden, lassen sich weiterhin mit der alten öffnen.',
    action: 'Passphrase ändern',
  },
  refused: {
    wrong: 'Das ist nicht die Passphrase des Tresors. Es wurde nichts geändert.',
    tooEarly:
      'Es wurden zu viele falsche Passphrasen eingegeben, deshalb wurde diese nicht ausprobiert. Es wurde nichts geändert.',
    again: 'Versuchen Sie es noch einmal.',
    wait: 'Warten Sie, bis die nächste angenommen wird, und versuchen Sie es dann noch einmal.',
    nothingTyped:
      'Es wurde keine Passphrase eingegeben. Es wurde nichts geändert; geben Sie die Passphrase des Tresors ein.',
    tooShort:
      'Eine Passphrase braucht mindestens {characters, number} Zeichen; mehrere Wörter ergeben eine gute. Es wurde nichts geändert.',
  },
} satisfies Translation<typeof english>;
