/**
 * The longest text that is inspected, in UTF-16 units; more is refused before it reaches the main process.
 * It stands apart from the schemas so that the renderer can use it without carrying the schema library.
 */
export const maxTokenLength = 1024 * 1024;
