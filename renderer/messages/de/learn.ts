import type { Translation } from '../../../shared/language.ts';
import type english from '../en/learn.ts';

export default {
  title: 'Geführtes Beispiel',
  about:
    'Einen Wert signieren, verändern, ablaufen lassen und den Schlüssel wechseln: fünf Schritte mit einem Wegwerfschlüssel, etwa fünf Minuten.',
  open: 'Geführtes Beispiel',
  steps: 'Schritte',
  step: 'Schritt {number, number} von {of, number}: {label}',
  stepDone: 'Schritt {number, number} von {of, number}: {label}, erledigt',
  label: { key: 'Schlüssel', sign: 'Signieren', tamper: 'Verändern', expire: 'Ablaufen', rotate: 'Wechseln' },
  heading: {
    key: 'Einen Wegwerfschlüssel erzeugen',
    sign: 'Einen Wert damit signieren',
    tamper: 'Das Signierte verändern',
    expire: 'Den Wert zu alt werden lassen',
    rotate: 'Den Schlüssel wechseln, ohne dass etwas bricht',
  },
  back: 'Zurück',
  next: {
    key: 'Weiter',
    sign: 'Weiter: signieren',
    tamper: 'Weiter: verändern',
    expire: 'Weiter: ablaufen lassen',
    rotate: 'Weiter: wechseln',
  },
  finish: 'Beenden und Wegwerfprofil entfernen',
  stop: 'Abbrechen und entfernen',
  startAgain: 'Noch einmal beginnen',
  leaveAnyTime:
    'Sie können jederzeit weggehen und wiederkommen: Alles bleibt, wie es ist, bis Sie das Beispiel oder die App beenden.',
  lost: 'Das Wegwerfprofil ist nicht mehr da: Es wurde unter „Schlüssel“ gelöscht. Sonst ist alles unberührt.',
  verdictOf: 'Ergebnis: {title}',
  profile: { name: 'Geführtes Beispiel', numbered: 'Geführtes Beispiel {number, number}' },
  key: {
    what: 'Eine Django-Website signiert mit einem einzigen Geheimnis, ihrem <code>SECRET_KEY</code>. Erzeugen Sie für dieses Beispiel einen: zufällig und nur im Arbeitsspeicher.',
    make: 'Wegwerfschlüssel erzeugen',
    made: 'Er gehört zum Profil „{name}“. Mehr als das werden Sie von dem Schlüssel nie sehen:',
    why: 'Am Fingerabdruck lassen sich Schlüssel unterscheiden, ohne einen preiszugeben. Der Schlüssel wird nirgends gespeichert und ist weg, sobald das Beispiel oder die App beendet wird.',
    announced: 'Ein Wegwerfschlüssel wurde erzeugt.',
  },
  sign: {
    what: 'Schreiben Sie, was Sie möchten. Signiert wird wie mit Djangos <code>TimestampSigner</code>: mit der Zeit und unter einem eigenen Salt.',
    value: 'Zu signierender Wert',
    example: 'Benutzer 42 darf Bericht 7 herunterladen',
    sign: 'Signieren',
    again: 'Stattdessen dies signieren',
    signed: 'Signierter Wert',
    why: 'Ihr Wert ist weiterhin lesbar; Zeit und Signatur stehen dahinter. Mit demselben Schlüssel berechnet, kommt wieder dieselbe Signatur heraus, also ist er gültig.',
    announced: 'Signiert.',
  },
  tamper: {
    what: 'Seien Sie jetzt der Angreifer: Ändern Sie irgendetwas, einen Buchstaben des Werts, die Zeit, die Signatur. Den Schlüssel haben Sie nicht.',
    value: 'Signierter Wert zum Verändern',
    changeOne: 'Ein Zeichen ändern',
    putBack: 'Wiederherstellen',
    unchanged: 'Noch ist nichts geändert, also ist er gültig.',
    why: {
      payload:
        'Sie haben den Wert geändert. Dazu gehört jetzt eine andere Signatur, und die kann ohne den Schlüssel niemand berechnen.',
      timestamp:
        'Sie haben die Zeit geändert. Sie ist zusammen mit dem Wert signiert, deshalb kann niemand einen alten Wert verjüngen.',
      signature:
        'Sie haben die Signatur selbst geändert. Sie gehört nicht mehr zu diesem Wert, und die richtige zu erraten ist aussichtslos.',
    },
  },
  expire: {
    what: 'Eine Signatur endet nie von selbst. Beim Prüfen sagt die Website, wie alt sie sein darf: <code>unsign(value, max_age=…)</code>. Wählen Sie, was die Website zulässt.',
    maxAge: 'max_age der Website',
    choice: { twoWeeks: 'Zwei Wochen', hour: 'Eine Stunde', seconds: 'Fünf Sekunden' },
    span: { twoWeeks: 'zwei Wochen', hour: 'eine Stunde', seconds: 'fünf Sekunden' },
    why: {
      verified: 'Die Signatur passt, und sie ist jünger als {maxAge}.',
      soon: 'Die Signatur passt, und noch ist sie jung genug. Warten Sie einen Augenblick.',
      expired:
        'Die Signatur passt weiterhin: Niemand hat etwas geändert. Aber sie ist älter als {maxAge}, deshalb lehnt die Website sie ab.',
    },
  },
  rotate: {
    what: 'Schlüssel werden von Zeit zu Zeit ausgetauscht. Verschwände der alte einfach, würde alles ungültig, was er signiert hat; deshalb bleibt er noch eine Weile in <code>SECRET_KEY_FALLBACKS</code>.',
    keys: 'Schlüssel des Wegwerfprofils',
    rotate: 'Einen neuen Schlüssel einsetzen',
    signAgain: 'Den Wert noch einmal signieren',
    ask: 'Fragen, was den alten Schlüssel noch braucht',
    needs:
      '{count, plural, =0 {Nichts braucht den alten Schlüssel mehr.} one {# Wert hier braucht den alten Schlüssel noch.} other {# Werte hier brauchen den alten Schlüssel noch.}}',
    needsUntil:
      '{count, plural, =0 {Nichts braucht den alten Schlüssel mehr.} one {# Wert hier braucht den alten Schlüssel noch, bei einer max_age von zwei Wochen bis {until}. Eine echte Website würde so lange warten; Sie müssen das nicht.} other {# Werte hier brauchen den alten Schlüssel noch, bei einer max_age von zwei Wochen bis {until}. Eine echte Website würde so lange warten; Sie müssen das nicht.}}',
    retire: 'Den alten Schlüssel ausmustern',
    before: 'Mit dem ersten Schlüssel signiert',
    after: 'Nach dem Wechsel signiert',
    why: {
      before: 'Er wurde mit dem einzigen Schlüssel signiert, den es gibt.',
      fallback:
        'Diese Signatur stammt nicht vom neuen Schlüssel, aber vom alten, der jetzt Fallback ist. Sitzungen und Links bleiben gültig.',
      after: 'Was von jetzt an signiert wird, wird mit dem neuen Schlüssel signiert.',
      retired:
        'Der alte Schlüssel ist weg, und nichts kann mehr prüfen, was er signiert hat. Deshalb fragt man vorher und wartet.',
    },
    announced: {
      rotated: 'Ein neuer Schlüssel ist aktuell. Der alte ist jetzt Fallback.',
      retired: 'Der alte Schlüssel ist ausgemustert.',
    },
  },
  made: {
    title: 'Bisher entstanden',
    nothing: 'Noch nichts.',
    profile: 'Profil',
    keys: 'Schlüssel',
    place: 'Aufbewahrt',
    memory: 'nur im Arbeitsspeicher',
    values: 'Signiert',
    signed: '{count, plural, one {# Wert} other {# Werte}}',
    records: 'Protokoll',
    record: 'Nr. {seq, number}',
    untilEnd: 'Profil und Schlüssel werden am Ende ohne Rückfrage entfernt: Sie nützen niemandem.',
  },
  end: {
    title: 'Das ist schon alles',
    gone: 'Das Wegwerfprofil „{name}“ und seine Schlüssel wurden entfernt. Gespeichert waren sie nirgends.',
    records:
      '{count, plural, =0 {Im Protokoll steht nichts davon.} one {Im Protokoll bleibt # Eintrag davon, wie von allem, was hier signiert wird.} other {Im Protokoll bleiben # Einträge davon, wie von allem, was hier signiert wird.}}',
    announced: 'Das Wegwerfprofil „{name}“ wurde entfernt.',
    learnt: {
      key: 'Ein Schlüssel ist an seinem Fingerabdruck zu erkennen und wird nie gezeigt.',
      sign: 'Signiert heißt nicht geheim: Lesen kann den Wert jeder, signieren nur, wer den Schlüssel hat.',
      tamper: 'Jede Änderung macht die Signatur ungültig.',
      expire: 'Wie alt ein Wert sein darf, entscheidet, wer ihn prüft.',
      rotate: 'Der neue Schlüssel signiert; der alte prüft als Fallback weiter, bis nichts ihn mehr braucht.',
    },
  },
} satisfies Translation<typeof english>;
