// What stands around the views.
export default {
  views: {
    label: 'Views',
    inspect: 'Inspect',
    sign: 'Sign',
    links: 'Links',
    batch: 'Batch',
    ledger: 'Ledger',
    keys: 'Keys',
    settings: 'Settings',
    help: 'Help',
  },
  palette: 'Palette',
  paletteTip: 'Go anywhere ({shortcut})',
  // What could not be drawn.
  crashed: { window: 'the window', view: 'the {view} view' },
} as const;
