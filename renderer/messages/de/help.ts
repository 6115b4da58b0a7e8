import type { Translation } from '../../../shared/language.ts';
import type english from '../en/help.ts';

export default {
  title: 'Hilfe',
  pages: 'Seiten der Hilfe',
  page: 'Seite der Hilfe',
  search: 'Hilfe durchsuchen',
  none: 'Keine Seite enthält diese Wörter.',
  goTo: '„{view}“ öffnen',
  start: { title: 'Erste Schritte' },
  terms: {
    title: 'Begriffe',
    what: 'Was die Wörter bedeuten. Wo sie als punktierte Beschriftung stehen, halten Sie den Mauszeiger darauf oder gehen Sie mit der Tabulatortaste hin.',
  },
  part: { steps: 'So geht es', keys: 'Tastatur', problems: 'Wenn es anders kommt' },
  pressed: { tab: 'Tab', escape: 'Esc' },
  does: {
    view: 'Zu dieser Ansicht',
    palette: 'Palette: jede Ansicht, jedes Profil, jedes Rezept, jeder letzte Wert',
    help: 'Diese Hilfe',
    addKey: 'Schlüssel hinzufügen',
    lock: 'App sperren',
    sign: 'Signieren',
    issue: 'Link ausgeben',
    leave: 'Dialog schließen',
    field: 'Nächstes Feld oder nächster punktierter Begriff',
  },
  first: {
    what: 'Countersign liest, prüft und erzeugt, was Django signiert: Cookies, Sitzungen, Tokens in Links. Es arbeitet offline; die Schlüssel bleiben auf diesem Rechner.',
    example:
      'Signierte Werte sind neu für Sie? Fünf Schritte mit einem Wegwerfschlüssel zeigen, was eine Signatur leistet und was nicht.',
    steps: {
      key: 'Fügen Sie unter „Schlüssel“ den Schlüssel der Website hinzu. Von da an ist er an seinem Fingerabdruck zu erkennen und wird nie gezeigt.',
      paste: 'Fügen Sie unter „Untersuchen“ ein Cookie oder Token ein und lesen Sie das Ergebnis.',
      profile: 'Das Profil ganz oben bestimmt, wessen Schlüssel verwendet werden; „Alle Profile“ probiert jeden.',
    },
    problems: {
      keychain: 'Es gibt keinen Schlüsselbund, oder er ist gesperrt',
      keychainDo:
        'Entsperren Sie ihn über die Anzeige oben rechts, oder bewahren Sie Schlüssel in einem Tresor auf, einer Datei hinter einer Passphrase.',
      lost: 'Ein Profil war nach dem Neustart weg',
      lostDo:
        'Seine Schlüssel waren nur im Arbeitsspeicher. Fügen Sie sie erneut hinzu und wählen Sie Schlüsselbund oder Tresor.',
    },
  },
  inspect: {
    what: 'Was steht in diesem Wert, und stimmt seine Signatur? Geht auch ohne Schlüssel; dann wird gelesen und nicht geprüft.',
    steps: {
      paste:
        'Fügen Sie ein Token ein, ein Cookie als Name=Wert oder etwas, das Tokens enthält: Header, einen curl-Befehl, eine Seite, eine HAR-Datei.',
      fields:
        'Geben Sie bei einem signierten Cookie seinen Namen an, er ist Teil des Salts. Geben Sie einen Salt Ihres eigenen Codes an; die von Django sind bekannt.',
      age: 'Wählen Sie die max_age, die die Website übergibt: Sie entscheidet zwischen gültig und abgelaufen.',
      diagnosis:
        'Ist der Wert nicht gültig, sehen Sie bei den Ursachen in der Diagnose nach: Jede wurde ausprobiert und führt zu einem gültigen Wert. Wenden Sie eine an.',
    },
    problems: {
      bad: 'Die Signatur gilt als falsch, aber der Wert kommt frisch von der Website',
      badDo:
        'Meist liegt es am Salt, am Cookie-Namen oder am Schlüssel einer anderen Installation. Die Diagnose probiert das aus.',
      unchecked: 'Der Wert gilt als ungeprüft',
      uncheckedDo:
        'Es gibt keinen Schlüssel dafür, oder es fehlt etwas, das nur Sie wissen: der Cookie-Name, die Felder eines Kontos.',
      many: 'Es sind zu viele Werte zum Einfügen',
      manyDo: 'Öffnen Sie die Datei unter „Stapel“; dort geht jede Größe.',
    },
  },
  sign: {
    what: 'Ein Wert, ein Objekt oder ein Cookie, signiert wie von der Website selbst.',
    steps: {
      kind: 'Wählen Sie die Art nach dem Python-Aufruf, der den Wert lesen wird: Signer, TimestampSigner, signing.loads oder get_signed_cookie.',
      profile: 'Wählen Sie das Profil. Sein aktueller Schlüssel signiert, seine Django-Version bestimmt den Hash.',
      value: 'Geben Sie den Wert ein und den Salt, den der Code der Website übergibt; leer bedeutet den von Django.',
      take: 'Klicken Sie auf „Signieren“ und kopieren Sie das Ergebnis, wie es ist, als Set-Cookie oder als verstecktes Feld.',
    },
    problems: {
      refused: 'Die Website lehnt ab, was hier signiert wurde',
      refusedDo:
        'Untersuchen Sie es mit demselben Profil. Ist es gültig, verwendet die Website einen anderen Salt, einen anderen Schlüssel oder eine kürzere max_age.',
      record: 'Das Ergebnis sagt, dass es nicht eingetragen ist',
      recordDo:
        'Der Wert ist trotzdem brauchbar. Das Protokoll war nicht benutzbar; seine Ansicht sagt, warum und was zu tun ist.',
    },
  },
  links: {
    what: 'Links, die der Support verschickt: Kontowiederherstellung, Passwort zurücksetzen, Downloads. Ein Rezept weiß, was zu signieren ist; Sie füllen ein Formular aus.',
    steps: {
      choose: 'Wählen Sie links ein Rezept.',
      fill: 'Füllen Sie sein Formular aus. Daneben sehen Sie, was signiert wird; wer den Link hat, kann es lesen.',
      issue:
        'Geben Sie den Link aus. Kopieren Sie den Link, die Nachricht oder den QR-Code und verschicken Sie ihn, wie Ihr Team es tut.',
      check: '„Wird die Website ihn annehmen?“ prüft einen Link, den jemand hat, so wie die Website es täte.',
    },
    problems: {
      dead: 'Jemand sagt, ein Link funktioniere nicht',
      deadDo:
        'Fügen Sie ihn in die Prüfung ein. Sie sagt, ob er zu alt ist, von einem Mailprogramm abgeschnitten wurde oder zu einer anderen Website gehört.',
      notIssued: 'Ein Link wird nicht ausgegeben',
      notIssuedDo:
        'Jeder Link muss zuerst eingetragen werden. Was im Weg steht, wird an Ort und Stelle gesagt; signiert wurde nichts.',
      locked: 'Nur einige Rezepte sind benutzbar',
      lockedDo:
        'Die App ist auf ausgewählte Rezepte beschränkt. Wer die Passphrase dafür kennt, kann die Sperre in der Leiste oben aufheben.',
    },
  },
  batch: {
    what: 'Eine ganze Datei auf einmal: Tokens zum Prüfen oder Personen, für die Links ausgegeben werden.',
    steps: {
      file: 'Ziehen Sie eine CSV-, TSV-, JSON-Lines- oder Textdatei herein und sehen Sie nach, ob ihre Spalten richtig erkannt wurden.',
      task: 'Wählen Sie, was geschehen soll: eine Spalte prüfen und untersuchen oder aus einem Rezept ausgeben.',
      run: 'Wählen Sie, wohin die Ergebnisse kommen. Sie bilden eine neue Datei; die Ihre bleibt unberührt.',
      after: 'Sehen Sie sich die Anzahlen und die ersten Fehler an. Die App bleibt währenddessen benutzbar.',
    },
    problems: {
      stopped: 'Ein Lauf brach ab: Datenträger voll, App geschlossen, Strom weg',
      stoppedDo: 'Öffnen Sie dieselbe Datei noch einmal und setzen Sie fort. Nichts wird zweimal signiert.',
      rows: 'Einige Zeilen haben Fehler',
      rowsDo: 'Sie stehen in den Ergebnissen, mit dem Grund daneben; die anderen Zeilen sind erledigt.',
      partial: 'Die Datei heißt „partial“',
      partialDo: 'Der Lauf wurde abgebrochen. Sie enthält ganze Zeilen, so weit er kam.',
    },
  },
  ledger: {
    what: 'Was hier ausgegeben wurde: wann, von wem und wofür. Tokens und Schlüssel enthält das Protokoll nicht.',
    steps: {
      search:
        'Tippen Sie den Anfang eines Wortes: ein Profil, ein Rezept, eine Person, ein Ticket. Grenzen Sie nach Datum ein.',
      find: 'Fügen Sie ein Token oder einen Link ein, um zu erfahren, ob er hier ausgegeben wurde.',
      verify: 'Die Prüfung geht alle Einträge durch und sagt, ob einer geändert, entfernt oder hinzugefügt wurde.',
      keep: 'Exportieren Sie, was Sie sehen, oder entfernen Sie alte Einträge, von Hand oder per Einstellung.',
    },
    problems: {
      broken: 'Die Prüfung findet Probleme',
      brokenDo:
        'Jemand hat die Datei geändert, oder eine ältere Kopie wurde zurückgelegt. Sichern Sie eine Kopie davon und legen Sie dann das Protokoll beiseite; ein neues beginnt, das auf das alte verweist.',
      unknown: 'Ein eigener Wert wird nicht gefunden',
      unknownDo:
        'Er wurde von der Website selbst oder auf einem anderen Rechner signiert: Jedes Protokoll kennt nur, was mit ihm ausgegeben wurde.',
    },
  },
  keys: {
    what: 'Profile und ihre Schlüssel: hinzufügen, verschieben, weitergeben und austauschen. Kein Schlüssel wird je gezeigt.',
    steps: {
      add: 'Fügen Sie einen Schlüssel aus der Zwischenablage, aus settings.py oder .env hinzu, oder erzeugen Sie einen.',
      place:
        'Wählen Sie, wo er liegt: im Schlüsselbund des Systems, in einem Tresor hinter einer Passphrase oder nur im Arbeitsspeicher.',
      rotate:
        'Der Schlüsselwechsel setzt einen neuen Schlüssel ein, behält den alten als Fallback, zeigt, was auszurollen ist, und sagt, wann der alte weg kann.',
      share:
        'Der Export legt Profile in eine für Kollegen verschlüsselte Datei; der Import zeigt zuerst, was darin ist.',
    },
    problems: {
      missing: 'Ein Schlüssel fehlt',
      missingDo: 'Er wurde im Schlüsselbund selbst gelöscht. Fügen Sie ihn demselben Profil erneut hinzu.',
      weak: 'Ein Schlüssel gilt als schwach oder veröffentlicht',
      weakDo: 'Wer ihn erraten oder nachlesen kann, kann im Namen der Website signieren. Wechseln Sie ihn.',
      passphrase: 'Die Passphrase des Tresors ist vergessen',
      passphraseDo:
        'Dann kann ihn niemand mehr öffnen. Holen Sie die Schlüssel aus den Einstellungen der Server in einen neuen Tresor.',
    },
  },
  settings: {
    what: 'Was die App von selbst tut: Sprache, Erscheinungsbild, Sperre, Zwischenablage, alte Einträge.',
    steps: {
      change: 'Ändern Sie eine Einstellung; sie ist sofort gespeichert. Tippen Sie ins Suchfeld, um eine zu finden.',
      file: 'Der Export nimmt sie als Datei mit; der Import zeigt vorher, was sich ändern würde.',
    },
    problems: {
      locks: 'Die App sperrt sich, während man liest',
      locksDo:
        'Untätig heißt: keine Taste und keine Maus am ganzen Rechner. Geben Sie mehr Minuten an oder schalten Sie es ab.',
      gone: 'Das Kopierte ist nicht mehr in der Zwischenablage',
      goneDo: 'Sie wird nach der eingestellten Zeit geleert, außer es wurde inzwischen etwas anderes kopiert.',
    },
  },
} satisfies Translation<typeof english>;
