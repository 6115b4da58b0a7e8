import type { Translation } from '../../../shared/language.ts';
import type english from '../en/rotation.ts';

export default {
  task: {
    rotate: 'Schlüssel wechseln',
    check: 'Fallbacks prüfen',
    rotateOf: 'Schlüssel von {profile} wechseln',
    checkOf: 'Fallbacks von {profile} prüfen',
    back: 'Zurück zum Profil',
    steps: 'Schritte',
    step: 'Schritt {number, number}: {label}',
    stepDone: 'Schritt {number, number}: {label}, erledigt',
    finish: 'Abschließen',
    leaveAnyTime: 'Sie können jederzeit unterbrechen und später weitermachen.',
  },
  label: { key: 'Neuer Schlüssel', deploy: 'Ausrollen', check: 'Prüfen', retire: 'Ausmustern' },
  heading: {
    key: 'Einen neuen Schlüssel zum aktuellen machen',
    deploy: 'Mit dem alten Schlüssel als Fallback ausrollen',
    check: 'Herausfinden, was noch von den alten Schlüsseln abhängt',
    retire: 'Ausmustern, wovon nichts mehr abhängt',
  },
  next: { key: 'Weiter: ausrollen', deploy: 'Ist ausgerollt, jetzt prüfen', check: 'Weiter: ausmustern' },
  key: {
    done: 'Der neue Schlüssel signiert von nun an in dieser App. Alles, was der alte signiert hat, bleibt gültig.',
    keysNow: 'Schlüssel von {profile} jetzt',
    what: 'Der neue Schlüssel wird zum aktuellen.',
    whatOfPresent:
      'Der neue Schlüssel wird zum aktuellen. Der bisherige, <code>{fingerprint}</code>, wird zum ersten Fallback: Was er signiert hat, bleibt gültig.',
    placeMissing: 'Wählen Sie, wo der Schlüssel aufbewahrt wird.',
    nothingChosen: 'Wählen Sie zuerst eine Datei und einen ihrer Schlüssel. Es wurde nichts hinzugefügt.',
    takeCopied: 'Kopierten Schlüssel zum aktuellen machen',
    generate: 'Erzeugen und zum aktuellen machen',
    takeChosen: 'Gewählten Schlüssel zum aktuellen machen',
    added: 'Neuer Schlüssel hinzugefügt. Er ist jetzt der aktuelle.',
  },
  deploy: {
    title: 'Wie der neue Schlüssel auf den Server kommt',
    onServerAlready:
      'Diesen Schlüssel haben Sie mitgebracht; auf dem Server, oder wo immer er herkommt, ist er also schon: Tragen Sie ihn dort in die erste Variable ein. Oder schicken Sie ihn verschlüsselt:',
    send: 'Verschlüsselt schicken',
    sendHow:
      'Exportieren Sie dieses Profil für den eigenen age-Schlüssel des Servers. Nur der Server kann die Datei öffnen: Erzeugen Sie dort einmal mit <code>age-keygen -o key.txt</code> einen Schlüssel, geben Sie hier seinen öffentlichen Schlüssel <code>age1…</code> an, und öffnen Sie die Datei dort mit <code>age --decrypt -i key.txt</code>. In dieser App wird er nie angezeigt.',
    export: 'Für den Server exportieren …',
    make: 'Oder auf dem Server erzeugen',
    makeHow:
      'Führen Sie dies dort aus, tragen Sie das Ergebnis in die erste Variable ein und übernehmen Sie hier eine Kopie aus der Zwischenablage:',
    copyCommand: 'Befehl kopieren',
    takeFromClipboard: 'Aus der Zwischenablage übernehmen',
    generatedIsUnused:
      'Der hier erzeugte Schlüssel wird dann zu einem Fallback, der nichts signiert hat; löschen Sie ihn im letzten Schritt.',
    sideBySide:
      'Solange alte und neue Prozesse nebeneinander laufen, lehnen die alten ab, was die neuen signieren. Wo das stört, rollen Sie zweimal aus: zuerst mit dem neuen Schlüssel unter den Fallbacks, dann mit ihm als aktuellem.',
  },
  lines: {
    copyLabel: 'Zeilen kopieren: settings.py',
    copy: 'Zeilen kopieren',
    what: 'Sie lesen die Schlüssel aus der Umgebung und enthalten selbst keine.',
    noFallbacks:
      'Django {version} kennt kein SECRET_KEY_FALLBACKS: Was ein früherer Schlüssel signiert hat, wird abgelehnt, sobald der neue ausgerollt ist. Was sich dagegen tun lässt, steht in den Zeilen.',
    variables: 'Umgebungsvariablen',
    table: 'Welche Variable welchen Schlüssel enthält',
    variable: 'Variable',
    part: 'Rolle',
    key: 'Schlüssel',
    current: 'Aktuell',
    base64: 'Eine Variable, die auf _BASE64 endet, enthält ihren Schlüssel als Base64, weil er kein Text ist.',
  },
  check: {
    what: 'Geben Sie Tokens an, die in Gebrauch sind: Sitzungscookies aus dem Zugriffsprotokoll, eine HAR-Datei, eine Cookie-Datei, Links aus E-Mails. Je mehr es sind, desto sicherer ist die Antwort. Sie bleiben auf diesem Rechner.',
    tokens: 'Tokens in Gebrauch',
    tokensExample: 'Cookie-Header, Tokens (eines pro Zeile), curl-Befehle, …',
    nothing: 'Fügen Sie Tokens ein, oder öffnen Sie eine Datei, die welche enthält.',
    run: 'Prüfen',
    open: 'Datei öffnen',
    running: 'Wird geprüft …',
    stale: 'Der Text wurde inzwischen geändert. Diese Antwort gilt noch für das zuvor Geprüfte.',
    drop: 'Loslassen, um die enthaltenen Tokens zu prüfen',
    pastedText: 'Eingefügter Text',
    checked: '{count, plural, one {# Token} other {# Tokens}} geprüft',
  },
  lifetime: {
    label: 'Die Website akzeptiert sie für',
    what: 'Der größte verwendete Wert von max_age: SESSION_COOKIE_AGE, PASSWORD_RESET_TIMEOUT oder ein eigener.',
    sessions: '2 Wochen: Sitzungen',
    resetLinks: '3 Tage: Links zum Zurücksetzen des Passworts',
    own: 'Eine andere Zeit',
    ownLabel: 'Gültigkeitsdauer',
  },
  dependence: {
    title: 'Was von welchem Schlüssel abhängt',
    none: 'In {source, select, file {der Datei} text {dem Text} other {{name}}} wurde kein Token gefunden. Über die Schlüssel lässt sich nichts sagen.',
    speaksFor:
      '{count, plural, one {# Token} other {# Tokens}} aus {source, select, file {der Datei} text {dem Text} other {{name}}}, {lifetime} lang akzeptiert. Das Ergebnis gilt nur für diese: Auch Tokens, die im Umlauf sind, aber nicht in {source, select, file {der Datei} text {dem Text} other {{name}}} stehen, brauchen vielleicht einen Schlüssel.',
    key: 'Schlüssel',
    needing: 'Tokens, die ihn brauchen',
    newest: 'Neuestes',
    retirable: 'Ausmusterbar',
    deleted: 'Gelöscht',
    share: '<strong>{count, number}</strong> {share}',
    noTime: 'ohne Zeit',
    expired: '{expired, number} bereits abgelaufen',
    untimed: '{untimed, number} ohne Zeitangabe',
    expiredAndUntimed: '{expired, number} bereits abgelaufen, {untimed, number} ohne Zeitangabe',
    unverified:
      '{count, plural, one {Zu # Token passt kein Schlüssel von {profile}: Es stammt von einer anderen Website oder wurde mit einem Schlüssel signiert, der hier nicht vorliegt. Dafür wird keiner der Schlüssel oben gebraucht.} other {Zu # Tokens passt kein Schlüssel von {profile}: Sie stammen von einer anderen Website oder wurden mit einem Schlüssel signiert, der hier nicht vorliegt. Dafür wird keiner der Schlüssel oben gebraucht.}}',
    untried: 'Nicht alles konnte ausprobiert werden; dafür gilt die Antwort nicht:',
  },
  when: {
    notChecked: 'nicht geprüft',
    current: 'signiert derzeit',
    notTried: 'unbekannt: konnte nicht ausprobiert werden',
    now: 'jetzt',
    later: 'am {day} <note>({relative})</note>',
    never: 'nie von selbst',
    neverUntimed: 'nie von selbst ({count, number} ohne Zeitangabe)',
  },
  retire: {
    noneLeft: 'Es ist kein Fallback mehr übrig: {profile} hat nur noch den aktuellen Schlüssel.',
    how: 'Nehmen Sie einen Schlüssel zuerst aus den Einstellungen des Servers, und löschen Sie ihn dann hier. Was er signiert hat, wird von da an abgelehnt.',
    notChecked: 'Es wurde noch nichts geprüft; wofür diese Schlüssel noch gebraucht werden, ist daher nicht bekannt.',
    outdated:
      'Seit der Prüfung haben sich die Tokens oder die Dauer geändert; wofür diese Schlüssel noch gebraucht werden, ist daher nicht bekannt.',
    checkFirst: 'Zuerst prüfen',
    fallbacks: 'Fallbacks',
    deleteOf: 'Fallback {index, number} löschen',
    delete: 'Löschen …',
    retirable: 'Ausmusterbar',
    stillNeeded:
      'Schlüssel, die noch gebraucht werden, lassen sich hier nicht löschen. Soll das, was sie signiert haben, sofort ungültig werden, etwa weil ein Schlüssel öffentlich bekannt ist, löschen Sie sie im Profil.',
    noneNeeds: 'Keines der {count, number} geprüften Tokens braucht ihn noch, um akzeptiert zu werden.',
  },
} satisfies Translation<typeof english>;
