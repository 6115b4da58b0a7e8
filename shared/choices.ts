// Closed lists that schemas are made of and the window offers; apart from the schemas, so that the window does not carry the schema library.
export const environments = ['production', 'staging', 'development'] as const;

/** `lines`: a plain list, one value a line. */
export const tableKinds = ['csv', 'tsv', 'jsonl', 'lines'] as const;
export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export const accountFieldNames = ['pk', 'passwordHash', 'lastLogin', 'email'] as const;
