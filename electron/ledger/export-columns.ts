// The columns of a CSV export, in their order. They are the same in every language: programs read them.
export const exportColumns = [
  'number',
  'time (UTC)',
  'profile',
  'environment',
  'recipe',
  'purpose',
  'issued by',
  'ticket',
  'key fingerprint',
  'token fingerprint',
  'hash',
] as const;
