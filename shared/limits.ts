// What the schemas and the window both go by; apart from the schemas, so that the window does not carry the schema library.

/** The longest text that is inspected, in UTF-16 units; more is refused before it reaches the main process. */
export const maxTokenLength = 1024 * 1024;

/** Characters of a passphrase. */
export const maxPassphraseLength = 1024;

/** Bytes of a dropped file that cross in one call. */
export const chunkSize = 512 * 1024;
