// Runs in a child process: a key store, or a bare keychain back end, that does what its parent asks. See keys-process.ts.

import { KeyStore } from '../../electron/keys/key-store.ts';
import { KeychainBackEnd, type KeychainOptions } from '../../electron/keys/keychain.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { VaultBackEnd } from '../../electron/keys/vault.ts';
import { PassphraseTypist } from './passphrase-typist.ts';

export interface Setup {
  directory: string;
  keychain: KeychainOptions;
}

const setup = JSON.parse(process.argv[2] ?? '{}') as Setup;
let clipboard = '';
let chosenFile: string | null = null;

const keychain = new KeychainBackEnd(setup.keychain);
const typist = new PassphraseTypist();
// As cheap as scrypt gets: no test is about how dear a guess is.
const vault = new VaultBackEnd({ directory: setup.directory, askPassphrase: typist.ask, workFactor: 2 });
const store = new KeyStore({
  version: '1.0.0',
  directory: setup.directory,
  backEnds: [keychain, vault, new MemoryBackEnd()],
  clock: () => new Date(),
  readClipboard: async () => clipboard,
  chooseFile: async () => chosenFile,
});

const surroundings = {
  copy: async (text: string) => {
    clipboard = text;
  },
  choose: async (path: string | null) => {
    chosenFile = path;
  },
  type: async (...passphrases: string[]) => typist.will(...passphrases),
  questions: async () => typist.questions.map(({ title }) => title),
  /** From here on a user whom no file permission exempts. */
  dropPrivileges: async () => process.seteuid?.(65534),
  /** The identities with their keys as hexadecimal digits, and what keyOf gives for each of them. */
  readIdentities: async () => {
    const { identities, untried, keyOf } = await store.identities();
    const hex = (key: string | Uint8Array) => Buffer.from(key).toString('hex');
    return {
      untried,
      identities: identities.map(({ id, secretKey, fallbackKeys = [] }) => {
        const keys = [secretKey, ...fallbackKeys].map(hex);
        return { id, keys, infos: keys.map((_, index) => keyOf(id, index)) };
      }),
    };
  },
};

const targets = { keychain, store, surroundings } as unknown as Record<
  string,
  Record<string, (...args: unknown[]) => unknown>
>;

process.on(
  'message',
  async ({ call, target, method, args }: { call: number; target: string; method: string; args: unknown[] }) => {
    try {
      process.send?.({ call, value: await targets[target]?.[method]?.(...args) });
    } catch (error) {
      const { code, message, stack } = error as Error & { code?: string };
      process.send?.({ call, error: { code, message, stack } });
    }
  },
);
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
