// A paste or a file that may hold many values: reading it, and the list of what was found.
export default {
  drop: {
    region: 'Paste or drop',
    hint: 'Drop it to list the tokens it holds',
  },
  reading: {
    pastedText: 'Pasted text',
    oneOfSeveral: '{name} ({at, number} of {count, number})',
    unreadable:
      '“{name}” could not be read. Nothing was taken over; see that it is a file, not a folder, and try again.',
    failed: '“{name}”: {reason}',
    interrupted:
      'Reading was given up when Countersign was locked. Nothing was taken over; paste, drop or open it again.',
    choosing: 'Opening a file',
    choosingNote: 'Read as soon as it is chosen',
    label: 'Reading {name}',
    sent: '{sent} of {size}',
    looking: 'Looking for tokens in {size}',
    cancel: 'Cancel',
  },
  problems: { dismiss: 'Dismiss the problems' },
  list: {
    region: 'Found values',
    values: 'Values',
    close: 'Close the list',
    found: '{count, number} found',
    foundIn: '{kind}, {count, number} found',
    some: '{shown, number} of {count, number}',
    someIn: '{kind}, {shown, number} of {count, number}',
    filter: 'Filter',
    filterPlaceholder: 'Filter by name, format or place',
    show: 'Show',
    nothingFound: 'No token was found in it.',
    nothingMatches: 'Nothing matches the filter.',
  },
  kinds: {
    option: '{name} ({count, number})',
    everything: 'Everything',
    tokens: 'Tokens',
    noToken: 'No token',
  },
  row: {
    publicKey: 'Public key',
    publishedIn: 'Its key is published in {source}: anyone can sign with it.',
    foundIn: 'Found in {count, number} places',
  },
  found: {
    title: 'Where it was found',
    name: 'Name',
    place: 'Place',
  },
} as const;
