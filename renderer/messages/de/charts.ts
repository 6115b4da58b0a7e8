// Bilder von Zeit und von Anzahlen.
import type { Translation } from '../../../shared/language.ts';
import type english from '../en/charts.ts';

export default {
  life: {
    signed: 'Signiert',
    now: 'Jetzt',
    expires: 'Läuft ab',
    expired: 'Abgelaufen',
    beyond: 'Sekunde {seconds}, jenseits jedes Kalenders',
    words: {
      valid: 'Zeitlicher Verlauf: signiert {signed}, jetzt {age} alt, läuft ab {expires}, Restzeit: {rest}.',
      expired:
        'Zeitlicher Verlauf: signiert {signed}, jetzt {age} alt, abgelaufen {expires}, seither vergangen: {rest}.',
      early:
        'Zeitlicher Verlauf: signiert {signed}, also {age} nach der jetzigen Zeit, läuft ab {expires}, Restzeit: {rest}.',
      endless: 'Zeitlicher Verlauf: signiert {signed}, jetzt {age} alt, läuft nicht ab.',
      earlyEndless: 'Zeitlicher Verlauf: signiert {signed}, also {age} nach der jetzigen Zeit, läuft nicht ab.',
      undated:
        'Kein zeitlicher Verlauf: Es ist kein Zeitstempel enthalten, daher gibt es weder ein Alter noch einen Ablauf.',
    },
    undatedNote: 'Es ist kein Zeitstempel enthalten: Der Wert hat kein Alter und endet erst mit seinem Schlüssel.',
    key: '{role}, {day}',
    keys: '{count, plural, one {# Schlüssel} other {# Schlüssel}}, {days}',
    keysNote:
      'Dreiecke: wann die Schlüssel des Profils zu Countersign hinzugefügt wurden; ausgefüllt ist der, mit dem signiert wurde. Seit wann die Website sie verwendet, ist hier nicht bekannt.',
    keyAdded: '{role}: zu Countersign hinzugefügt am {day}',
    signerAdded: '{role}, damit wurde signiert: zu Countersign hinzugefügt am {day}',
  },
  ages: {
    name: '{count, plural, one {Das Alter von # Zeile.} other {Das Alter von # Zeilen.}} Die größte Gruppe, „{age}“, hat {most, number}.',
    nameNone: 'Das Alter der Zeilen: Bisher hat keine eines.',
    rows: 'Zeilen',
    age: 'Alter',
    older: 'älter',
    maxAge: 'Höchstalter {span}',
  },
  dependence: {
    name: 'Tokens nach dem Schlüssel, den sie brauchen: {keys}.',
    bar: '{key} {count, number}',
    barNotTried: '{key}: nicht ausprobiert',
    numbers: 'Tokens nach Schlüssel in Zahlen',
    tokens: 'Tokens',
    live: 'heute akzeptiert',
    expired: 'bereits abgelaufen',
    untimed: 'ohne Zeitangabe',
    unverified: 'kein Schlüssel des Profils',
    noKey: 'Kein Schlüssel hier',
    deleted: 'Gelöscht',
    notTried: 'nicht ausprobiert',
  },
} satisfies Translation<typeof english>;
