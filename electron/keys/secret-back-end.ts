// A place that holds secrets. The key store knows nothing else about where a secret lives.
import type { BackEnd, KeychainState } from '../../shared/keys.ts';

export interface SecretBackEnd {
  readonly kind: BackEnd;

  /**
   * Whether secrets can be had now. Never makes the system ask for a password.
   * @param options `answered` when it has just told which secrets it holds, and so need not be asked again
   */
  state(options?: { answered?: boolean }): Promise<KeychainState>;

  /** Which of these are held. Asks for no password: rejects with `keychain-locked` or `vault-locked` instead. */
  present(ids: readonly string[]): Promise<Set<string>>;

  /**
   * A copy of the secret's bytes that the caller may wipe; null when it is not held. A password may be asked for, unless
   * `quietly`, as far as that can be told beforehand. Throws BackEndError.
   */
  get(id: string, options?: { quietly?: boolean }): Promise<Uint8Array | null>;

  /**
   * `get` for several where one after another would be slow, in their order. Asks for no password, as `present` does not, and then rejects as
   * that does.
   */
  getAll?(ids: readonly string[]): Promise<(Uint8Array | null)[]>;

  /**
   * Stores a secret, replacing an earlier one of the same id. A password may be asked for, unless `quietly`, as far as that can
   * be told beforehand.
   * A rejected call leaves nothing behind: one that completes after its time limit is undone.
   * Throws BackEndError.
   */
  set(id: string, secret: Uint8Array, options?: { quietly?: boolean }): Promise<void>;

  /** True when there was one. Throws BackEndError when it is there and could not be deleted. */
  delete(id: string): Promise<boolean>;

  /** `set` for several where one after another would be slow: all or none. */
  setAll?(entries: readonly { id: string; secret: Uint8Array }[]): Promise<void>;

  /** `delete` for several: all or none. */
  deleteAll?(ids: readonly string[]): Promise<void>;
}
