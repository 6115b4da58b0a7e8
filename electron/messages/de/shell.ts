import type { Translation } from '../../../shared/language.ts';
import type english from '../en/shell.ts';

export default {
  // Nach den Worten von macOS: „Countersign“ versucht, …
  touchId: 'Ihre Signierschlüssel zu entsperren',
  stillChecking: 'Die vorherige Passphrase wird noch geprüft. Warten Sie auf das Ergebnis.',
  crash: {
    message: 'Das Fenster stürzt immer wieder ab.',
    detail:
      'Ihre Schlüssel sind unversehrt, und was Sie unter „Untersuchen“ eingegeben haben, ist noch im Arbeitsspeicher. Versuchen Sie es noch einmal, oder beenden Sie Countersign und starten Sie es neu; Ihre Eingaben sind dann verloren.',
    tryAgain: 'Erneut versuchen',
    quit: 'Beenden',
  },
  files: {
    allFiles: 'Alle Dateien',
    djangoSettingsTitle: 'Schlüssel aus einer Einstellungsdatei lesen',
    djangoSettingsAction: 'Schlüssel lesen',
    pythonSettings: 'Python-Einstellungen',
    tokensTitle: 'Datei mit Tokens öffnen',
    tokenFiles: 'HAR, Cookie-Dateien, Seiten',
    bundleTitle: 'Bündel mit Profilen öffnen',
    ageFiles: 'age-Dateien',
    identityTitle: 'Mit einer age-Identitätsdatei öffnen',
    identityAction: 'Identität verwenden',
    ageIdentities: 'age-Identitäten',
    recipesTitle: 'Rezeptdatei öffnen',
    recipesAction: 'Rezepte lesen',
    recipes: 'Rezepte',
    appSettingsTitle: 'Datei mit Einstellungen öffnen',
    appSettingsAction: 'Einstellungen lesen',
    appSettings: 'Einstellungen',
    export: 'Exportieren',
    exportProfilesTitle: 'Profile exportieren',
    exportLedgerTitle: 'Ausgabeprotokoll exportieren',
    exportRecipesTitle: 'Rezepte exportieren',
    exportSettingsTitle: 'Einstellungen exportieren',
    csvFiles: 'CSV-Dateien',
    jsonLinesFiles: 'JSON-Lines-Dateien',
    tableTitle: 'Tabelle oder Liste öffnen',
    tables: 'Tabellen und Listen',
    resultsTitle: 'Ergebnisse speichern',
  },
} satisfies Translation<typeof english>;
