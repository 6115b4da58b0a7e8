/** What a ledger is made with in a process that has no keychain. */
export const TEST_KEY = new Uint8Array(32).fill(3);
