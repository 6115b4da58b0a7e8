import type { Translation } from '../../../shared/language.ts';
import type english from '../en/keys.ts';

export default {
  view: {
    profiles: 'Schlüsselprofile',
    details: 'Profildetails',
    addKey: 'Neuer Schlüssel',
    import: 'Importieren …',
    export: 'Exportieren …',
    bundleInstead: 'Hat Ihnen jemand Profile als verschlüsseltes Bündel geschickt?',
    thisProfile: 'dieses Profil',
  },
  list: {
    label: 'Profile',
    django: 'Django {version}',
    keys: '{count, plural, one {# Schlüssel} other {# Schlüssel}}',
    example: 'Beispiel',
    publicKey: 'Schlüssel öffentlich bekannt',
    warnings: '{count, plural, one {# Warnung} other {# Warnungen}}',
  },
  profile: {
    edit: 'Profil bearbeiten',
    delete: 'Profil löschen',
    example:
      'Ein Beispiel zum Ausprobieren. Sein Schlüssel ist öffentlich bekannt, signieren Sie damit also nichts Echtes; beim Beenden der App verschwindet es.',
    facts: 'Profil',
    django: 'Django',
    salts: 'Verwendete Salts',
    djangosOwn: 'Nur die von Django selbst',
    keys: 'Schlüssel',
    rotate: 'Schlüssel wechseln …',
    continueRotating: 'Schlüsselwechsel fortsetzen …',
    checkFallbacks: 'Fallbacks prüfen …',
    moveAll: 'Alle verschieben …',
    addKey: 'Weiteren Schlüssel hinzufügen',
    order:
      'Der aktuelle Schlüssel signiert; geprüft wird mit allen, in dieser Reihenfolge, wie bei SECRET_KEY und SECRET_KEY_FALLBACKS.',
  },
  row: {
    list: 'Schlüssel von {profile}',
    drag: '{role, select, current {Aktuellen Schlüssel} other {Fallback {index, number}}} ziehen',
    facts: '{place} · hinzugefügt am {day}',
    factsInMemory: '{place}, bis die App beendet wird · hinzugefügt am {day}',
    makeCurrent: 'Zum aktuellen machen',
    makeCurrentOf: 'Zum aktuellen machen: Fallback {index, number}',
    moveUp: 'Fallback {index, number} nach oben',
    moveDown: 'Fallback {index, number} nach unten',
    moveElsewhere:
      '{role, select, current {Aktuellen Schlüssel} other {Fallback {index, number}}} an einen anderen Ort verschieben',
    delete: '{role, select, current {Aktuellen Schlüssel} other {Fallback {index, number}}} löschen',
    reordered: 'Reihenfolge der Schlüssel geändert',
    moved: 'Jetzt Fallback {index, number}',
    madeCurrent: 'Ist jetzt der aktuelle Schlüssel',
  },
  concern: {
    publishedCurrent:
      'Wer ihn dort liest, kann im Namen Ihrer Website signieren: sich als beliebige Person anmelden, jeden beliebigen Link erzeugen. Wechseln Sie den Schlüssel jetzt und mustern Sie diesen aus, sobald die Sitzungen Ihrer Nutzer enden dürfen.',
    publishedFallback:
      'Was irgendjemand damit signiert, wird weiterhin angenommen. Mustern Sie ihn jetzt aus und nicht erst, wenn alles abgelaufen ist, was er signiert hat.',
    publishedElsewhere:
      'Wer ihn dort liest, kann im Namen der Website signieren, die ihn verwendet. Wechseln Sie ihn dort so bald wie möglich.',
    found: '<strong>{check}:</strong> {finding}',
    foundAndAdvised: '<strong>{check}:</strong> {finding} {advice}',
    missing: {
      keychain:
        '<strong>Fehlt.</strong> „{keychain}“ enthält diesen Schlüssel nicht mehr: Vermutlich wurde er dort gelöscht. Das Profil und seine anderen Schlüssel sind unversehrt. Fügen Sie den Schlüssel erneut hinzu und löschen Sie dann diesen Eintrag.',
      vault:
        '<strong>Fehlt.</strong> Der Tresor enthält diesen Schlüssel nicht: Vermutlich wurde seine Datei durch eine ältere ersetzt. Das Profil und seine anderen Schlüssel sind unversehrt. Fügen Sie den Schlüssel erneut hinzu und löschen Sie dann diesen Eintrag.',
      memory:
        '<strong>Fehlt.</strong> Dieser Schlüssel lag nur im Arbeitsspeicher und ist verloren. Das Profil und seine anderen Schlüssel sind unversehrt. Fügen Sie den Schlüssel erneut hinzu und löschen Sie dann diesen Eintrag.',
    },
    theKeychain: 'Schlüsselbund',
    lockedBecause: '<strong>Gesperrt.</strong> {message}',
    lockedKeychain:
      '<strong>Gesperrt.</strong> „{keychain}“ ist gesperrt. Der Schlüssel ist unversehrt; nach dem Entsperren lässt er sich verwenden.',
    lockedVault:
      '<strong>Gesperrt.</strong> Der Tresor ist gesperrt. Der Schlüssel ist unversehrt; nach der Passphrase wird gefragt, wenn er gebraucht wird.',
  },
  fields: {
    name: 'Name des Profils',
    nameExample: 'Shop, Produktion',
    nameMissing: 'Geben Sie dem Profil einen Namen.',
    django: 'Django-Version',
    djangoWhat: 'Bestimmt Hash und Cookie-Salt.',
    djangoWrong: 'Schreiben Sie sie als 5.2 oder 5.2.15.',
    environment: 'Umgebung',
    environmentMissing: 'Wählen Sie die Umgebung, damit die Produktionsumgebung nie für eine andere gehalten wird.',
    salts: 'Verwendete Salts',
    saltsWhat:
      'Optional, einer pro Zeile: die eigenen Salts der Website, die zusätzlich zu denen von Django ausprobiert werden.',
    tooManySalts: 'Ein Profil fasst höchstens 100 Salts.',
    saltTooLong: 'Ein Salt hat höchstens 500 Zeichen.',
  },
  edit: {
    title: 'Profil bearbeiten',
    save: 'Speichern',
    saved: 'Profil gespeichert',
  },
  add: {
    title: 'Schlüssel hinzufügen',
    titleTo: 'Weiteren Schlüssel zu {profile} hinzufügen',
    part: 'Rolle des Schlüssels',
    partMissing: 'Wählen Sie, welche Rolle der Schlüssel hat.',
    current: 'Aktueller Schlüssel',
    currentWhat: 'Er signiert von nun an; der bisherige wird zum ersten Fallback.',
    fallback: 'Fallback',
    fallbackWhat: 'Er prüft nur, was früher mit ihm signiert wurde.',
    nothingChosen: 'Wählen Sie zuerst eine Datei und mindestens einen ihrer Schlüssel. Es wurde nichts hinzugefügt.',
    generate: 'Erzeugen und hinzufügen',
    addChosen: 'Gewählte Schlüssel hinzufügen',
    added: 'Schlüssel hinzugefügt',
  },
  source: {
    label: 'Woher der Schlüssel kommt',
    clipboard: 'Aus der Zwischenablage',
    clipboardWhat: 'Ein SECRET_KEY, den Sie kopiert haben.',
    generate: 'Neu erzeugen',
    generateWhat: '50 zufällige Zeichen, wie startproject sie erzeugt.',
    settings: 'Aus settings.py oder .env',
    settingsWhat: 'SECRET_KEY und seine Fallbacks; die Datei wird gelesen, nie ausgeführt.',
  },
  clipboard: {
    how: 'Kopieren Sie den Schlüssel dort, wo er steht, und klicken Sie dann unten auf die Schaltfläche oder drücken Sie hier {shortcut}. Der Hauptprozess liest ihn; er wird nie angezeigt und gelangt nie in dieses Fenster.',
    add: 'Aus der Zwischenablage hinzufügen',
    noPasteIntoField:
      'Solange der Schlüssel aus der Zwischenablage kommt, lässt sich in Felder nichts einfügen, damit nie ein Schlüssel in einem landet. Tippen Sie hier, oder verlassen Sie das Feld, um den Schlüssel einzufügen.',
  },
  settings: {
    choose: 'Datei wählen',
    chooseAnother: 'Andere Datei wählen',
    none: 'In dieser Datei wurde kein Schlüssel gefunden, der sich lesen lässt, ohne sie auszuführen. Es wurde nichts hinzugefügt.',
    fallbackFirst:
      'Der erste gewählte Schlüssel ist in der Datei ein Fallback-Schlüssel; als aktueller würde er hier signieren. Wenn in der Datei kein aktueller Schlüssel steht, fügen Sie diesen zuerst hinzu, etwa aus der Zwischenablage; die Fallback-Schlüssel kommen dann mit „Weiteren Schlüssel hinzufügen“ dazu.',
    skipped: 'Nicht gelesen, weil die Datei nie ausgeführt wird:',
    skippedOne: '<code>{setting}</code>, Zeile {line}: {reason}',
    found: 'Gefundene Schlüssel',
    candidate: '{setting}, Zeile {line}',
    line: 'Zeile {line}',
    notAdded: 'Wird nicht hinzugefügt',
    moveUp: '{candidate} nach oben',
    moveDown: '{candidate} nach unten',
  },
  place: {
    label: 'Wo der Schlüssel aufbewahrt wird',
    missing: 'Wählen Sie, wo der Schlüssel aufbewahrt wird.',
    checkAgain: 'Erneut prüfen',
    keychainLocked: '„{keychain}“ ist gesperrt. Die Schlüssel darin sind unversehrt.',
    keychainUnavailable: '„{keychain}“ ist nicht verfügbar. Die Schlüssel darin sind unversehrt.',
    nothingChosen:
      'Die Wahl bleibt Ihnen überlassen: Der Tresor behält einen Schlüssel über einen Neustart hinweg, der Arbeitsspeicher nicht.',
    vaultUnavailable: 'Der Tresor kann nicht verwendet werden. Die Schlüssel darin sind unversehrt.',
  },
  move: {
    title: 'Diesen Schlüssel verschieben',
    titleAll: 'Die Schlüssel von {profile} verschieben',
    list: 'Zu verschiebende Schlüssel',
    to: 'Neuer Ort',
    missing: 'Wählen Sie den neuen Ort.',
    hereAlready: '{count, plural, one {Hier liegt er bereits.} other {Hier liegen sie bereits.}}',
    how: '{count, plural, one {Der Schlüssel wird} other {Die Schlüssel werden}} zuerst {to, select, keychain {in „{keychain}“} vault {im Tresor} other {im Arbeitsspeicher}} gespeichert und erst dann aus {from} entfernt. Profil, Reihenfolge und Fingerabdrücke bleiben, wie sie sind.',
    source: { keychain: '„{keychain}“', vault: 'dem Tresor', memory: 'dem Arbeitsspeicher' },
    intoMemory:
      '<strong>Geht beim Beenden der App verloren.</strong> Auf diesem Rechner bleibt nirgends eine Kopie: {count, plural, one {Bewahren Sie den Schlüssel auch anderswo auf, oder exportieren Sie ihn vorher} other {Bewahren Sie diese Schlüssel auch anderswo auf, oder exportieren Sie sie vorher}}.',
    action: '{count, plural, one {Schlüssel verschieben} other {Schlüssel verschieben}}',
    moved: '{count, plural, one {Schlüssel verschoben} other {Schlüssel verschoben}}',
  },
  deleteKey: {
    title: 'Diesen Schlüssel löschen?',
    action: 'Schlüssel löschen',
    what: '{role, select, current {Der aktuelle Schlüssel} other {Fallback {index, number}}} <code>{fingerprint}</code> von <strong>{profile}</strong> wird aus {place, select, keychain {„{keychain}“} vault {dem Tresor} other {dem Arbeitsspeicher}} entfernt. Was er signiert hat, lässt sich hier nicht mehr prüfen, und diese App kann ihn nicht wiederherstellen.',
    nextCurrent: 'Der erste Fallback wird zum aktuellen Schlüssel.',
    siteKeeps: 'Die Website selbst behält ihre Schlüssel; dort ändert sich nichts.',
    deleted: 'Schlüssel gelöscht',
  },
  deleteProfile: {
    title: '{profile} löschen?',
    action: 'Profil löschen',
    what: '{count, plural, one {<strong>{profile}</strong> und sein Schlüssel werden entfernt:} other {<strong>{profile}</strong> und seine # Schlüssel werden entfernt:}}',
    key: '{role, select, current {Aktueller Schlüssel} other {Fallback {index, number}}} <code>{fingerprint}</code>, aus {place, select, keychain {„{keychain}“} vault {dem Tresor} other {dem Arbeitsspeicher}}',
    lost: 'Was diese Schlüssel signiert haben, lässt sich hier nicht mehr prüfen, und diese App kann sie nicht wiederherstellen. Die Website selbst behält ihre Schlüssel; dort ändert sich nichts.',
    deleted: 'Profil gelöscht',
  },
} satisfies Translation<typeof english>;
