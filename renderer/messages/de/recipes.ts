import type { Translation } from '../../../shared/language.ts';
import type english from '../en/recipes.ts';

export default {
  comma: ', ',
  signer: {
    value: {
      label: 'Einfacher Wert',
      explanation:
        'Signer().sign(text): enthält keine Zeit und läuft daher nie ab. Für Abmeldelinks und Formularfelder.',
    },
    timestamped: {
      label: 'Wert mit Zeitstempel',
      explanation: 'TimestampSigner().sign(text): ein Text und die Zeit; die Website begrenzt das Alter mit max_age.',
    },
    object: {
      label: 'Objekt',
      explanation: "signing.dumps('{…}'): alle Felder als JSON und die Zeit. Die Website liest es mit signing.loads().",
    },
    passwordReset: {
      label: 'Passwort zurücksetzen',
      explanation:
        'Djangos eigenes Token über das Konto: Es verfällt mit der nächsten Anmeldung oder sobald sich Passwort oder E-Mail-Adresse ändern.',
    },
  },
  lifetime: {
    validFor: '{lifetime} gültig',
    never: 'läuft nie ab',
    noLimit: 'ohne Zeitlimit',
  },
  saltConcern: {
    session:
      'Mit diesem Salt signiert Django seine Sitzungen: Wer das Formular ausfüllt, könnte ein Sitzungscookie erzeugen und wäre damit unter beliebigem Namen angemeldet.',
    django:
      'Dieser Salt gehört Django selbst. Was andere Teile der Website damit signieren, ginge als ein solcher Link durch, und umgekehrt. Wählen Sie einen, den sonst nichts verwendet.',
    space: 'Er beginnt oder endet mit einem Leerzeichen. Die Website braucht genau denselben.',
  },
  profile: {
    label: 'Schlüsselprofil',
    none: 'Noch keines',
    notYet: 'noch kein Profil',
    gone: 'Profil nicht mehr vorhanden',
  },
  list: {
    back: 'Zurück zu den Links',
    title: 'Rezepte',
    import: 'Importieren …',
    export: 'Exportieren …',
    create: 'Neues Rezept',
    cancelled: 'Abgebrochen. Es wurde nichts geöffnet.',
    tryAgain: 'Erneut versuchen',
    none: 'Ein Rezept legt ein für alle Mal fest, was in einem Link steht, wie er signiert wird und wohin er führt. Wer einen ausgibt, füllt dann nur ein Formular aus und muss keinen Salt kennen. Beginnen Sie mit einem fertigen Rezept und ändern Sie, was auf Ihrer Website anders ist:',
    createEmpty: 'Mit einem leeren beginnen',
    label: 'Rezepte',
    edit: '{name} bearbeiten',
    duplicate: '{name} duplizieren',
    delete: '{name} löschen',
    hiddenField: 'verstecktes Feld',
  },
  delete: {
    title: '{name} löschen?',
    action: 'Rezept löschen',
    done: 'Rezept gelöscht',
    what: 'Danach lassen sich keine Links mehr damit erzeugen, und wenn es nicht exportiert wurde, kann diese App es nicht zurückholen.',
    links: 'Bereits damit ausgegebene Links bleiben, wie sie sind: Die Website nimmt sie an, bis sie ablaufen.',
  },
  create: {
    title: 'Neues Rezept',
    what: 'Beginnen Sie mit einem fertigen Rezept und ändern Sie, was auf Ihrer Website anders ist, oder mit einem leeren.',
    readyMade: 'Fertige Rezepte',
    facts: '{signer}, {lifetime}',
    empty: 'Leeres Rezept',
    cancel: 'Abbrechen',
  },
  leave: {
    title: 'Ohne Speichern verlassen?',
    discard: 'Änderungen verwerfen',
    stay: 'Weiter bearbeiten',
    what: 'Ihre Änderungen an diesem Rezept sind nicht gespeichert und gehen beim Verlassen verloren.',
  },
  export: {
    title: 'Rezepte exportieren',
    written:
      '<strong>{file}</strong> enthält {count, plural, one {# Rezept} other {# Rezepte}}. Über „Importieren“ lässt sich die Datei wieder öffnen, hier oder anderswo.',
    what: 'Die Datei enthält die gewählten Rezepte als lesbares JSON: Salts, Felder, URLs und Nachrichten. Sie enthält keinen Schlüssel; von einem Profil steht nur der Name darin.',
    recipes: 'Rezepte',
    chooseOne: 'Wählen Sie mindestens ein Rezept.',
    exported: 'Exportiert',
    cancelled: 'Abgebrochen. Es wurde nichts geschrieben.',
    done: 'Fertig',
    cancel: 'Abbrechen',
    submit: 'Exportieren …',
  },
  import: {
    back: 'Zurück zu den Rezepten',
    title: 'Import aus {file}',
    state: 'Stand des Imports',
    noneSaved: '{count, plural, one {# Rezept} other {# Rezepte}}, noch keines gespeichert',
    someSaved: '{saved, number} von {count, plural, one {# Rezept} other {# Rezepten}} gespeichert',
    warning:
      '<strong>Diese Rezepte hat jemand anders geschrieben.</strong> Ein Rezept bestimmt, was Ihr Schlüssel signiert und wohin der Link führt. Achten Sie vor dem Speichern auf:',
    host: '<strong>den Host der URL:</strong> Wer ihn betreibt, erhält jedes Token.',
    salt: '<strong>den Salt:</strong> Mit dem Salt eines anderen Teils der Website würden die Links dort als gültig durchgehen.',
    profile:
      '<strong>das Profil, das Sie zuordnen:</strong> Sein Schlüssel signiert. Die Datei kann es nicht auswählen.',
    recipes: 'Rezepte in der Datei',
    more: 'Mehr anzeigen',
    further: '{count, plural, one {# weiteres Rezept} other {# weitere Rezepte}} in der Datei',
    leaveTitle: 'Import verlassen?',
    leave: 'Übrige verwerfen',
    leaveWhat:
      '{count, plural, one {# Rezept der Datei ist nicht gespeichert.} other {# Rezepte der Datei sind nicht gespeichert.}} Was Sie gespeichert haben, bleibt; für die übrigen lässt sich die Datei erneut öffnen.',
  },
  imported: {
    savedAs: 'Gespeichert als <strong>{name}</strong>.',
    saved: 'Gespeichert: {name}',
    nameMissing: 'Geben Sie ihm einen Namen.',
    nameTaken: 'Ein Rezept dieses Namens gibt es bereits.',
    problems: 'So, wie es ist, kann es nicht gespeichert werden:',
    profileMissing: 'Ohne Profil lässt sich noch kein Link erzeugen.',
    profileInFile: 'In der Datei gehört es zu {profile}.',
    name: 'Name auf diesem Rechner',
    alreadyHere: 'Ein Rezept mit seinem Namen gibt es hier schon; es bleibt, wie es ist.',
    save: 'Dieses Rezept speichern',
    saveNamed: 'Dieses Rezept speichern: {name}',
    leadsTo: 'Führt zu',
    openHost: 'einem Host, der eingesetzt wird',
    url: 'URL',
    hiddenField: 'Verstecktes Feld',
    salt: 'Salt',
    signer: 'Signer',
    signs: 'Signiert',
    fields: 'Felder',
    fieldFixed: '{name} (immer {value})',
    fieldRandom: '{name} (zufällig)',
    fieldOptional: '{name} (optional)',
    lifetime: 'Gültigkeitsdauer',
    message: 'Die Nachricht',
    openHostWarning: 'Wer das Formular ausfüllt, entscheidet, welcher Host das Token erhält.',
    noHttps: 'Die URL ist ohne https: Jeder auf dem Weg kann den Link mitlesen und ihn zuerst benutzen.',
  },
} satisfies Translation<typeof english>;
