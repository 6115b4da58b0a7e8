import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ledger.ts';

export default {
  recordsLabel: 'Einträge',
  detailsLabel: 'Details',
  showRecord: 'Nr. {seq, number} anzeigen',
  gone: 'Der Eintrag Nr. {seq, number} ist nicht mehr im Protokoll.',
  empty: {
    title: 'Noch wurde nichts ausgegeben',
    what: 'Jeder Wert, den Countersign signiert, wird hier eingetragen, bevor Sie ihn bekommen, ob er unter „Signieren“, unter „Links“ oder in einem Stapel entstanden ist: wann, mit welchem Profil und Schlüssel, wofür, von wem und zu welchem Ticket.',
    noValue:
      'Der Wert selbst wird nie aufbewahrt, ein Schlüssel ebenso wenig: nur ein Fingerabdruck, an dem sich erkennen lässt, ob es derselbe ist.',
    chained:
      'Jeder Eintrag ist mit dem vorigen verkettet. Wird einer geändert, entfernt oder nachträglich eingefügt, fällt es auf.',
    find: 'Sobald etwas eingetragen ist, fügen Sie hier ein Token ein, um zu erfahren, ob und wann es auf diesem Rechner ausgegeben wurde.',
  },
  search: {
    label: 'Protokoll durchsuchen',
    placeholder: 'Profil, Rezept, Zweck, Person oder Ticket',
    filters: 'Filter',
    filtersSet: 'Filter ({count, number})',
  },
  filters: {
    label: 'Filter',
    from: 'Von',
    until: 'Bis',
    profile: 'Profil',
    anyProfile: 'Alle Profile',
    recipe: 'Rezept',
    anyRecipe: 'Alle Rezepte',
    ticket: 'Ticket',
    wholeTicket: 'Die vollständige Nummer',
    clear: 'Filter zurücksetzen',
  },
  list: {
    label: 'Einträge',
    row: 'Nr. {seq, number}, {title}',
    number: 'Nr. {seq, number}',
    noMatch: 'Kein Eintrag passt. Lassen Sie ein Wort oder einen Filter weg.',
    unreadable: 'Die Einträge lassen sich nicht lesen.',
    newest:
      'Aufgelistet sind die neuesten {count, number}. Grenzen Sie die Suche ein, zum Beispiel nach Tagen, um ältere zu sehen.',
  },
  export: {
    matching: 'Passende Einträge',
    count: '{count, plural, one {# Eintrag} other {# Einträge}}',
    countOf: '{count, number} von {all, plural, one {# Eintrag} other {# Einträgen}}',
    counting: 'Wird gezählt …',
    these: 'Diese exportieren',
    all: 'Alle exportieren',
    csv: 'CSV',
    jsonl: 'JSON Lines',
    as: 'Als {format} exportieren',
    saved: '{records, plural, one {# Eintrag} other {# Einträge}} in {file} gespeichert',
    savedNote: '{records, plural, one {# Eintrag} other {# Einträge}} in {file} gespeichert.',
  },
  job: {
    verify: 'Prüfung läuft',
    export: 'Export läuft',
    purge: 'Vor dem Entfernen werden alle Einträge geprüft',
    progress: '{done, number} von {total, number}',
    cancel: 'Abbrechen',
  },
  find: {
    title: 'Haben wir das ausgegeben, und wann?',
    label: 'Was ausgegeben worden sein könnte',
    placeholder: 'Ein Token einfügen, oder einen Link, ein Cookie oder einen Header, der es enthält',
    retry: 'Erneut versuchen',
    answer: 'Antwort',
    no: 'Nein. Zu diesem Wert gibt es hier keinen Eintrag.',
    notHere: {
      elsewhere:
        'Er kann anderswo ausgegeben oder seither verändert worden sein: Ein Fingerabdruck passt nur zu genau demselben Token.',
      removed:
        'Er kann anderswo ausgegeben oder seither verändert worden sein: Ein Fingerabdruck passt nur zu genau demselben Token. Einträge, die ihres Alters wegen entfernt wurden, werden nicht durchsucht.',
      setAside:
        'Er kann anderswo ausgegeben oder seither verändert worden sein: Ein Fingerabdruck passt nur zu genau demselben Token. Das beiseitegelegte Protokoll wird nicht durchsucht.',
      removedAndSetAside:
        'Er kann anderswo ausgegeben oder seither verändert worden sein: Ein Fingerabdruck passt nur zu genau demselben Token. Einträge, die ihres Alters wegen entfernt wurden, werden nicht durchsucht, das beiseitegelegte Protokoll ebenso wenig.',
    },
    once: 'Ja, am <moment></moment>.',
    times: 'Ja, {count, plural, one {#-mal} other {#-mal}}.',
    timesOrMore: 'Ja, {count, plural, one {#-mal} other {#-mal}} oder öfter.',
    found: '{title}, {profile}, <moment></moment>',
  },
  record: {
    title: 'Eintrag Nr. {seq, number}',
    close: 'Eintrag schließen',
    issued: 'Ausgegeben',
    utc: 'UTC',
    purpose: 'Zweck',
    recipe: 'Rezept',
    onlyRecipe: 'Nur Einträge des Rezepts {name} anzeigen',
    profile: 'Profil',
    onlyProfile: 'Nur Einträge des Profils {name} anzeigen',
    by: 'Von',
    ticket: 'Ticket',
    onlyTicket: 'Nur Einträge zum Ticket {ticket} anzeigen',
    key: 'Schlüssel',
    fingerprint: 'Fingerabdruck',
    copyFingerprint: 'Fingerabdruck des Tokens kopieren',
    chainHash: 'Ketten-Hash',
    copyChainHash: 'Ketten-Hash kopieren',
    note: 'Der Fingerabdruck des Tokens wird mit dem Schlüssel des Protokolls gebildet: Er verrät, ob ein Token dieses ist, und sonst nichts darüber.',
  },
  whole: {
    title: 'Das Ausgabeprotokoll',
    readOnly:
      'In die Datei des Protokolls lässt sich nicht schreiben, also kann nichts eingetragen werden. Alle Einträge sind unversehrt; machen Sie die Datei und ihren Ordner beschreibbar.',
    records: 'Einträge',
    none: 'Keine',
    unknown: 'Nicht lesbar',
    range: '{count, number}, Nr. {first, number} bis Nr. {last, number}',
    since: 'Seit',
    size: 'Größe',
    key: 'Sein Schlüssel',
    keyIn: {
      keychain: 'Im Schlüsselbund des Systems',
      vault: 'Im Tresor',
      memory: 'Im Arbeitsspeicher',
    },
    verified: 'Geprüft',
    upTo: 'Bis Nr. {seq, number}, am <moment></moment>',
    never: 'Noch nie',
    headHash: 'Letzter Hash',
    copyHeadHash: 'Letzten Hash kopieren',
    headHashNote:
      'Bewahren Sie den letzten Hash anderswo auf, in einem Ticket oder einer E-Mail: Er beweist später, dass bis hierher nichts verändert wurde.',
    follows: 'Nachfolger von',
    predecessor: '{file}, zuletzt Nr. {seq, number}',
    predecessorGone: 'einem nicht mehr vorhandenen Protokoll, zuletzt Nr. {seq, number}',
    removed: 'Entfernt',
    removal:
      '{count, plural, one {# Eintrag} other {# Einträge}} bis Nr. {upTo, number}, von {who}, am <moment></moment>',
    verifyAll: 'Alles prüfen',
    verifyNew: 'Nur Neues prüfen',
    remove: 'Alte Einträge entfernen …',
    announceVerified: 'Das Protokoll wurde geprüft',
    announceProblems: 'Das Protokoll hat {count, plural, one {# Problem} other {# Probleme}}',
  },
  verification: {
    label: 'Prüfung',
    nothingNew: 'Nichts Neues zu prüfen.',
    sound:
      '<strong>Alles ist so, wie es geschrieben wurde.</strong> {count, plural, one {# Eintrag} other {# Einträge}} (Nr. {from, number} bis Nr. {to, number}) geprüft, ohne Lücke und ohne Änderung.',
    withoutKey:
      'Der Schlüssel des Protokolls fehlte. Deshalb wurde nur geprüft, ob jeder Eintrag aus dem vorigen folgt; wer die Datei verändert hat, könnte auch das hergestellt haben.',
    broken:
      '<strong>Das Protokoll ist nicht mehr so, wie es geschrieben wurde: {problems, plural, one {# Problem} other {# Probleme}}.</strong> {count, plural, one {# Eintrag} other {# Einträge}} (Nr. {from, number} bis Nr. {to, number}) geprüft.',
    brokenAtOnce:
      '<strong>Das Protokoll ist nicht mehr so, wie es geschrieben wurde: {problems, plural, one {# Problem} other {# Probleme}}.</strong> 0 Einträge geprüft.',
    first: 'Das sind die ersten {shown, number} von {all, number}.',
  },
  purge: {
    title: 'Alte Einträge entfernen',
    what: 'Zuerst werden alle Einträge geprüft; aus einem Protokoll mit einem Problem wird nichts entfernt. Was bleibt, lässt sich weiterhin prüfen, und das Protokoll hält fest, dass Einträge entfernt wurden, wann, von wem und wie viele. Ein entfernter Eintrag lässt sich nicht zurückholen: Ob sein Wert ausgegeben wurde, ist danach nicht mehr bekannt.',
    days: 'Entfernen, was älter ist als (Tage)',
    olderLabel: 'Ältere Einträge',
    noneOlder: 'So alt ist kein Eintrag.',
    older:
      '{older, plural, one {# Eintrag} other {# Einträge}} von insgesamt {all, number} {older, plural, one {geht} other {gehen}} verloren.',
    cancel: 'Abbrechen',
    action: 'Endgültig entfernen',
    removed: '{count, plural, one {# Eintrag} other {# Einträge}} entfernt',
  },
  unusable: {
    what: '<strong>Im Moment kann nichts eingetragen werden.</strong> {why} Bis das behoben ist, werden Links und Stapel nicht signiert; „Signieren“ signiert und sagt dazu, dass der Wert nicht eingetragen ist.',
    locked:
      'Solange Countersign auf ausgewählte Rezepte beschränkt ist, lässt sich das Protokoll nicht beiseitelegen: Fragen Sie, wer das eingerichtet hat.',
    setAside: 'Protokoll beiseitelegen …',
    title: 'Protokoll beiseitelegen und ein neues beginnen?',
    action: 'Beiseitelegen',
    explanation:
      'Seine Datei behält jedes Byte und bekommt im selben Ordner einen anderen Namen. Ein neues Protokoll beginnt mit Nr. 1 und nennt diese Datei und ihren letzten Hash. Früher eingetragene Werte werden dort nicht mehr gesucht; wenn sich eine unbeschädigte Kopie der Datei zurückspielen lässt, tun Sie besser das.',
    begun: 'Ein neues Protokoll wurde begonnen',
    done: 'Das Protokoll wurde als {file} beiseitegelegt',
  },
} satisfies Translation<typeof english>;
