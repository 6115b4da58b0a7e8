// Secrets for one session: nothing is written anywhere, and all of it is gone when the app quits.
import type { KeychainState } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import type { SecretBackEnd } from './secret-back-end.ts';

const t = translator('keys');

export class MemoryBackEnd implements SecretBackEnd {
  readonly kind = 'memory';
  readonly #secrets = new Map<string, Uint8Array>();

  async state(): Promise<KeychainState> {
    return { state: 'available', name: t('memory') };
  }

  async present(ids: readonly string[]): Promise<Set<string>> {
    return new Set(ids.filter((id) => this.#secrets.has(id)));
  }

  async get(id: string): Promise<Uint8Array | null> {
    const secret = this.#secrets.get(id);
    return secret ? new Uint8Array(secret) : null;
  }

  async set(id: string, secret: Uint8Array): Promise<void> {
    this.#secrets.get(id)?.fill(0);
    this.#secrets.set(id, new Uint8Array(secret));
  }

  async delete(id: string): Promise<boolean> {
    this.#secrets.get(id)?.fill(0);
    return this.#secrets.delete(id);
  }
}
