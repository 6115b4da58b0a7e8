export default {
  /** After macOS’ own words “Countersign is trying to”. */
  touchId: 'unlock your signing keys',
  stillChecking: 'The passphrase before is still being checked. Wait for its answer.',
  crash: {
    message: 'The window keeps crashing.',
    detail:
      'Your keys are unharmed, and what you typed in Inspect is still held in memory. Try again, or quit and start Countersign anew; what you typed is then gone.',
    tryAgain: 'Try again',
    quit: 'Quit',
  },
  /** The system’s dialogs in which a file or a place is chosen. */
  files: {
    allFiles: 'All files',
    settingsTitle: 'Read keys from a settings file',
    settingsAction: 'Read Keys',
    pythonSettings: 'Python settings',
    tokensTitle: 'Open a file that holds tokens',
    tokenFiles: 'HAR, cookie jars, pages',
    bundleTitle: 'Open a bundle of profiles',
    ageFiles: 'age files',
    identityTitle: 'Open with an age identity file',
    identityAction: 'Use Identity',
    ageIdentities: 'age identities',
    recipesTitle: 'Open a file of recipes',
    recipesAction: 'Read Recipes',
    recipes: 'Recipes',
    export: 'Export',
    exportProfilesTitle: 'Export profiles',
    exportLedgerTitle: 'Export the ledger',
    exportRecipesTitle: 'Export recipes',
    csvFiles: 'CSV files',
    jsonLinesFiles: 'JSON Lines files',
    tableTitle: 'Open a table or a list',
    tables: 'Tables and lists',
    resultsTitle: 'Save the results',
  },
} as const;
