import type { Translation } from '../../../shared/language.ts';
import type english from '../en/passphrase.ts';

export default {
  noAnswer:
    'Countersign hat nicht geantwortet. Es wurde nichts geändert; schließen Sie dieses Fenster und versuchen Sie es noch einmal.',
  notSame: 'Die beiden stimmen nicht überein. Geben Sie die Passphrase noch einmal ein.',
  passphrase: 'Passphrase',
  newPassphrase: 'Neue Passphrase',
  again: 'Dieselbe noch einmal',
  show: 'Anzeigen',
  hide: 'Verbergen',
  capsLock: 'Die Feststelltaste ist aktiv.',
  cancel: 'Abbrechen',
  checking: 'Wird geprüft …',
  wait: {
    seconds:
      '{count, plural, one {Der nächste Versuch ist in # Sekunde möglich.} other {Der nächste Versuch ist in # Sekunden möglich.}}',
    minutes: 'Der nächste Versuch ist in {time} Minuten möglich.',
  },
  strength: {
    hint: 'Vier oder fünf Wörter, die nichts miteinander zu tun haben, sind schwer zu erraten und leicht zu merken.',
    weak: 'Schwach: Wer die Datei hat, kann sie erraten. Ergänzen Sie Wörter, die nichts miteinander zu tun haben.',
    fair: 'Mittel. Ein Wort mehr macht sie stark.',
    strong: 'Stark.',
    bits: 'Etwa {count, plural, one {# Bit} other {# Bit}}.',
  },
} satisfies Translation<typeof english>;
