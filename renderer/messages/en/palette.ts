// The palette (Ctrl/Cmd+K).
export default {
  title: 'Palette',
  search: 'Search views, profiles, recipes and recent values',
  placeholder: 'Go to, issue, inspect again…',
  found: 'Found',
  none: 'Nothing here has these words in it.',
  goTo: 'Go to',
  do: { title: 'Do', addKey: 'Add a key…', learn: 'Begin the guided example', lock: 'Lock Countersign' },
  issue: 'Issue a link',
  keysOf: { title: 'Use the keys of', all: 'All profiles' },
  // Small, beside the name of a profile.
  environment: { production: 'production', staging: 'staging', development: 'development' },
  again: 'Inspect again',
} as const;
