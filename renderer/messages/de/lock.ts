import type { Translation } from '../../../shared/language.ts';
import type english from '../en/lock.ts';

export default {
  lock: 'Sperren',
  lockTip: 'Sperren ({shortcut})',
  locked:
    '<strong>Countersign ist gesperrt.</strong> {reason, select, asked {Sie haben die App gesperrt.} idle {Die App hat sich gesperrt, weil dieser Computer eine Weile nicht benutzt wurde.} screen {Die App hat sich gesperrt, als der Bildschirm gesperrt wurde.} suspended {Die App hat sich gesperrt, als der Computer in den Ruhezustand ging.} other {Die App hat sich gesperrt, als zu einem anderen Benutzer gewechselt wurde.}}',
  kept: 'Ihre Schlüssel sind weggeschlossen. Was Sie eingegeben haben, bleibt erhalten und ist nach dem Entsperren wieder da.',
  unlocking: 'Entsperren',
  stayed:
    'Countersign ist weiterhin gesperrt: Das Entsperren wurde abgebrochen oder nicht bestätigt. Es ist nichts verloren; versuchen Sie es noch einmal.',
  touchId: { unlock: 'Mit Touch ID entsperren', waiting: 'Warten auf Touch ID …' },
  passphrase: {
    unlock: 'Mit der Passphrase des Tresors entsperren …',
    waiting: 'Warten auf die Passphrase, die in einem eigenen Fenster abgefragt wird …',
  },
  click: {
    unlock: 'Entsperren',
    waiting: 'Wird entsperrt …',
    note: 'Zum Entsperren wird hier nichts verlangt: Die Schlüssel schützt die Sperre des Systems und die seines Schlüsselbunds.',
  },
} satisfies Translation<typeof english>;
