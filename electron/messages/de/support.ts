import type { Translation } from '../../../shared/language.ts';
import type english from '../en/support.ts';

export default {
  locking: {
    title: 'Auf die gewählten Rezepte beschränken',
    explanation:
      'Wer Countersign benutzt, kann dann nur noch mit diesen Rezepten Links ausgeben, bis diese Passphrase eingegeben wird. Niemand kann sie wiederherstellen: Bewahren Sie sie an einem sicheren Ort auf.',
    action: 'Sperren',
  },
  unlocking: {
    title: 'Support-Sperre aufheben',
    explanation: 'Danach lässt sich wieder alles signieren, und Schlüssel, Profile und Rezepte lassen sich ändern.',
    action: 'Entsperren',
  },
  refusal: {
    wrong: 'Das ist nicht die Passphrase der Support-Sperre. Alles bleibt gesperrt. Versuchen Sie es noch einmal.',
    wrongWait:
      'Das ist nicht die Passphrase der Support-Sperre. Alles bleibt gesperrt. Warten Sie, bis die nächste angenommen wird, und versuchen Sie es dann noch einmal.',
    tooEarly:
      'Es wurden zu viele falsche Passphrasen eingegeben; diese wurde nicht geprüft. Alles bleibt gesperrt. Warten Sie, bis die nächste angenommen wird, und versuchen Sie es dann noch einmal.',
  },
  error: {
    alreadyLocked:
      'Countersign ist schon auf ausgewählte Rezepte beschränkt. Es wurde nichts geändert; heben Sie die Sperre zuerst auf, um andere zu wählen.',
    notUnlockable:
      'Die Datei mit der Support-Sperre ist beschädigt und mit ihr die Passphrase, sodass sich keine Passphrase mehr prüfen lässt. Schlüssel und Rezepte sind unversehrt. Wer diesen Rechner betreut, kann die Sperre aufheben: Countersign beenden, {path} löschen und neu starten.',
    markerOutOfReach:
      'Countersign bleibt gesperrt: Auch der Schlüsselbund des Systems kennt die Sperre; er ist nicht erreichbar und würde später wieder sperren. Es wurde nichts geändert; starten Sie den Schlüsselbund und entsperren Sie noch einmal. Gibt es ihn nicht mehr, kann, wer diesen Rechner betreut, die Sperre aufheben: Countersign beenden, {path} löschen und neu starten.',
    notLocked: 'Countersign ist nicht gesperrt: {reason}',
    staysLocked: 'Countersign bleibt gesperrt: {reason}',
    notLockedFolder:
      'Countersign ist nicht gesperrt, weil in seinen Ordner nicht geschrieben werden kann ({reason}). Sonst wurde nichts geändert; schaffen Sie Platz oder erlauben Sie dort das Schreiben und versuchen Sie es noch einmal.',
    staysLockedFolder:
      'Countersign bleibt gesperrt, weil in seinen Ordner nicht geschrieben werden kann ({reason}). Sonst wurde nichts geändert; schaffen Sie Platz oder erlauben Sie dort das Schreiben und versuchen Sie es noch einmal.',
  },
} satisfies Translation<typeof english>;
