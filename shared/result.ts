/** What every call over IPC answers with: Electron's own rejection keeps only a message, so a failure travels as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ContractError };

/** A failure a person can read: what happened, what is unharmed, what to do; `code` is stable for programs. */
export interface ContractError {
  code: string;
  message: string;
}
