// The vault's file and its behaviour: interchangeable with the age program's files, never overwritten when it is not what it should be,
// and asking no more than it must.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VaultBackEnd, type VaultOptions } from '../../electron/keys/vault.ts';
import { PassphraseTypist } from './passphrase-typist.ts';

const PASSPHRASE = 'several words make a good one';
const OTHER = 'quite another passphrase';
const bytes = (text: string) => new TextEncoder().encode(text);
const SECRET = bytes('django-insecure-secret-of-the-site');
const code = (value: string) => expect.objectContaining({ code: value });

let directory: string;
let typist: PassphraseTypist;
let vaults: VaultBackEnd[];
let time: number;

const path = () => join(directory, 'vault.age');
function start(options: Partial<VaultOptions> = {}): VaultBackEnd {
  typist = new PassphraseTypist();
  const clocks = { clock: () => 1_800_000_000_000 + time, monotonic: () => time };
  const vault = new VaultBackEnd({ directory, askPassphrase: typist.ask, workFactor: 4, ...clocks, ...options });
  vaults.push(vault);
  return vault;
}
async function made(): Promise<VaultBackEnd> {
  const vault = start();
  typist.will(PASSPHRASE);
  await vault.set('one', SECRET);
  return vault;
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-vault-'));
  vaults = [];
  time = 0;
});
afterEach(async () => {
  await Promise.all(vaults.map((vault) => vault.close()));
  await rm(directory, { recursive: true, force: true });
});

async function decrypted(passphrase: string): Promise<unknown> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return JSON.parse(await decrypter.decrypt(await readFile(path()), 'text'));
}

async function encrypted(content: string, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(4);
  return await encrypter.encrypt(content);
}

describe('a vault', () => {
  it('is made with the first secret, for a new passphrase, in a file of the owner alone', async () => {
    directory = join(directory, 'not', 'yet');
    const vault = start();
    expect(await vault.vaultState()).toEqual({ state: 'absent', retryAt: null });
    expect(vault.canBeUnlocked()).toBe(false);
    typist.will(PASSPHRASE);
    await vault.set('one', SECRET);
    expect(typist.questions).toMatchObject([{ isNew: true, retryAt: null, action: 'Make the vault' }]);
    expect(await vault.vaultState()).toEqual({ state: 'open', retryAt: null });
    expect(vault.canBeUnlocked()).toBe(true);
    expect(await readdir(directory)).toEqual(['vault.age']);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });

  it('stores, finds, gives back, replaces and deletes, and asks once for all of it', async () => {
    const first = await made();
    await first.setAll([
      { id: 'two', secret: bytes('second') },
      { id: 'raw', secret: Uint8Array.from({ length: 256 }, (_, byte) => byte) },
    ]);
    await first.set('one', bytes('replaced'));
    const vault = start();
    typist.will(PASSPHRASE);
    expect(await vault.unlock()).toBe(true);
    expect(await vault.present(['one', 'two', 'raw', 'none'])).toEqual(new Set(['one', 'two', 'raw']));
    expect(await vault.get('one')).toEqual(bytes('replaced'));
    expect(await vault.get('raw')).toEqual(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(await vault.get('none')).toBe(null);
    expect(await vault.delete('one')).toBe(true);
    expect(await vault.delete('one')).toBe(false);
    await vault.deleteAll(['two', 'none']);
    expect(await vault.get('one')).toBe(null);
    expect(await vault.present(['one', 'two', 'raw'])).toEqual(new Set(['raw']));
    expect(typist.questions).toMatchObject([{ isNew: false, action: 'Unlock' }]);
  });

  it('gives copies: what the caller wipes is whole in the vault', async () => {
    const vault = await made();
    const given = bytes('to be wiped');
    await vault.set('two', given);
    given.fill(0);
    (await vault.get('two'))?.fill(0);
    expect(await vault.get('two')).toEqual(bytes('to be wiped'));
  });

  it('is a file that the age program reads: for one passphrase, with the usual work factor', async () => {
    const vault = start({ workFactor: undefined as never });
    typist.will(PASSPHRASE);
    await vault.set('one', SECRET);
    const header = (await readFile(path(), 'latin1')).split('\n').slice(0, 2);
    expect(header).toEqual(['age-encryption.org/v1', expect.stringMatching(/^-> scrypt [\w+/]{22} 18$/)]);
    const entries = { one: Buffer.from(SECRET).toString('base64') };
    expect(await decrypted(PASSPHRASE)).toEqual({ version: 1, entries });
  });

  it('may be one that the age program made', async () => {
    await writeFile(path(), await readFile(new URL('../vectors/age/vault.age', import.meta.url)));
    const vault = start();
    typist.will('correct horse – battery staple');
    expect(await vault.get('c9f0a3c4-1a52-4a56-8c0f-6f7d1c1f7b22')).toEqual(bytes('django-insecure-key-of-a-vector'));
    expect(await vault.get('11111111-1a52-4a56-8c0f-6f7d1c1f7b22')).toEqual(new Uint8Array([0, 0xff, 0x80]));
  });

  it('refuses what is too long to be a key', async () => {
    const vault = await made();
    await vault.set('long', new Uint8Array(64 * 1024).fill(65));
    await expect(vault.set('longer', new Uint8Array(64 * 1024 + 1))).rejects.toThrow(code('secret-too-long'));
    expect((await vault.get('long'))?.length).toBe(64 * 1024);
  });
});

describe('asking', () => {
  it('is never done to tell what is there, to delete, or when told not to', async () => {
    const absent = start();
    expect(await absent.present(['one'])).toEqual(new Set());
    expect(await absent.get('one')).toBe(null);
    expect(await absent.delete('one')).toBe(false);
    await expect(absent.unlock()).rejects.toThrow(code('vault-absent'));
    await expect(absent.changePassphrase()).rejects.toThrow(code('vault-absent'));
    expect(typist.questions).toEqual([]);
    await made();
    const vault = start();
    expect(await vault.vaultState()).toEqual({ state: 'locked', retryAt: null });
    expect(await vault.state()).toMatchObject({ state: 'locked', message: expect.stringContaining('unharmed') });
    expect(await vault.present([])).toEqual(new Set());
    await expect(vault.present(['one'])).rejects.toThrow(code('vault-locked'));
    await expect(vault.get('one', { quietly: true })).rejects.toThrow(code('vault-locked'));
    await expect(vault.delete('one')).rejects.toThrow(code('vault-locked'));
    expect(vault.canBeUnlocked()).toBe(true);
    expect(typist.questions).toEqual([]);
  });

  it('is done once for all who wait', async () => {
    await made();
    const vault = start();
    typist.will(PASSPHRASE);
    const answers = await Promise.all([vault.get('one'), vault.get('one'), vault.unlock(), vault.set('two', SECRET)]);
    expect(answers).toEqual([SECRET, SECRET, true, undefined]);
    expect(typist.questions.length).toBe(1);
  });

  it('that is cancelled changes nothing and says so', async () => {
    const absent = start();
    await expect(absent.set('one', SECRET)).rejects.toThrow(code('vault-locked'));
    expect(await readdir(directory)).toEqual([]);
    expect(await absent.vaultState()).toEqual({ state: 'absent', retryAt: null });
    await made();
    const before = await readFile(path());
    const vault = start();
    await expect(vault.set('two', SECRET)).rejects.toMatchObject({
      code: 'vault-locked',
      message: expect.stringContaining('Nothing was changed'),
    });
    await expect(vault.get('one')).rejects.toThrow(code('vault-locked'));
    expect(await vault.unlock()).toBe(false);
    expect(await vault.changePassphrase()).toBe(false);
    typist.will(PASSPHRASE);
    expect(await vault.changePassphrase()).toBe(false);
    expect(await readFile(path())).toEqual(before);
  });

  it('takes no new passphrase that is short, and none that is empty', async () => {
    const vault = start();
    typist.will('', 'seven77', '🔑🔑🔑🔑🔑🔑🔑', 'eight888');
    await vault.set('one', SECRET);
    expect(typist.refusals.map(({ message }) => message)).toEqual(
      Array(3).fill(expect.stringMatching(/at least 8 characters.*Nothing was changed/)),
    );
    await vault.close();
    typist.will('', 'eight888');
    expect(await vault.unlock()).toBe(true);
    expect(typist.refusals.at(-1)?.message).toMatch(/^No passphrase was given/);
  });

  it('goes on after a wrong one', async () => {
    await made();
    const vault = start();
    typist.will('wrong passphrase', PASSPHRASE);
    expect(await vault.get('one')).toEqual(SECRET);
    expect(typist.refusals).toEqual([
      { message: expect.stringContaining('not the vault’s passphrase'), retryAt: null },
    ]);
  });
});

describe('closing', () => {
  it('locks, and opens again for the passphrase', async () => {
    const vault = await made();
    await vault.close();
    expect(await vault.vaultState()).toEqual({ state: 'locked', retryAt: null });
    await expect(vault.present(['one'])).rejects.toThrow(code('vault-locked'));
    typist.will(PASSPHRASE);
    expect(await vault.get('one')).toEqual(SECRET);
  });

  it('lets a writing end that has begun, and answers no reading', async () => {
    const vault = await made();
    const writing = vault.set('two', bytes('second'));
    // By the time the thread has answered this, the writing has reached it.
    await vault.get('one');
    const reading = vault.get('one');
    await Promise.all([vault.close(), writing, expect(reading).rejects.toThrow(code('vault-locked'))]);
    expect(await vault.vaultState()).toMatchObject({ state: 'locked' });
    typist.will(PASSPHRASE);
    expect(await vault.get('two')).toEqual(bytes('second'));
  });

  it('takes back nothing of a vault that was made meanwhile', async () => {
    const vault = start({
      askPassphrase: async (_, accept) => {
        const refusal = await accept(PASSPHRASE);
        await vault.close();
        return refusal === null;
      },
    });
    // Whoever is told that it failed would forget the key, which is in the file.
    await vault.set('one', SECRET);
    expect(await vault.vaultState()).toMatchObject({ state: 'locked' });
    const later = start();
    typist.will(PASSPHRASE);
    expect(await later.get('one')).toEqual(SECRET);
  });

  it('leads a passphrase that is being tried to nothing', async () => {
    await made();
    const vault = start({
      askPassphrase: async (_, accept) => {
        const [refusal] = await Promise.all([accept(PASSPHRASE), vault.close()]);
        return refusal === null;
      },
    });
    await expect(vault.get('one')).rejects.toThrow(code('vault-locked'));
    expect(await vault.vaultState()).toMatchObject({ state: 'locked' });
  });
});

describe('a new passphrase', () => {
  it('replaces the old one', async () => {
    const vault = await made();
    typist.will('short', OTHER);
    expect(await vault.changePassphrase()).toBe(true);
    expect(typist.questions.at(-1)).toMatchObject({ isNew: true, action: 'Change the passphrase' });
    expect(await vault.get('one')).toEqual(SECRET);
    await vault.set('two', SECRET);
    expect(await decrypted(OTHER)).toMatchObject({ version: 1 });
    await expect(decrypted(PASSPHRASE)).rejects.toThrow();
  });

  it('is asked for after the old one when the vault is locked', async () => {
    await made();
    const vault = start();
    typist.will(OTHER, PASSPHRASE, OTHER);
    expect(await vault.changePassphrase()).toBe(true);
    expect(typist.questions.map(({ isNew }) => isNew)).toEqual([false, true]);
    await expect(decrypted(OTHER)).resolves.toBeTruthy();
  });
});

describe('a file that is not as it should be', () => {
  const entries = JSON.stringify({ version: 1, entries: { one: 'AAAA' } });
  const flipped = async (at: number) => {
    const file = await readFile(path());
    const index = file.length + at;
    file[index] = (file[index] ?? 0) ^ 1;
    return file;
  };
  const forRecipient = async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    return await encrypter.encrypt(entries);
  };

  it.each<[string, string, () => Promise<Uint8Array | string>]>([
    ['empty', 'vault-damaged', async () => ''],
    ['no age file', 'vault-damaged', async () => 'SECRET_KEY = 1\n'.repeat(40)],
    ['cut off in its header', 'vault-damaged', async () => (await readFile(path())).subarray(0, 40)],
    ['for a key, not a passphrase', 'vault-damaged', forRecipient],
    ['of a newer age', 'vault-newer', async () => (await readFile(path(), 'latin1')).replace('/v1\n', '/v2\n')],
  ])('%s: is known without asking, and never written over', async (_, problem, content) => {
    const before = await made();
    await writeFile(path(), await content());
    await before.close();
    await expectUntouched(problem, 0);
  });

  it.each<[string, string, () => Promise<Uint8Array | string>]>([
    ['cut off in its content', 'vault-damaged', async () => (await readFile(path())).subarray(0, -1)],
    ['cut off before its content', 'vault-damaged', async () => (await readFile(path())).subarray(0, 170)],
    ['changed in its content', 'vault-damaged', () => flipped(-3)],
    [
      'with a work factor beyond reason',
      'vault-damaged',
      async () => (await readFile(path(), 'latin1')).replace(' 4\n', ' 64\n'),
    ],
    ['not JSON inside', 'vault-damaged', () => encrypted('keys: []')],
    ['of another shape inside', 'vault-damaged', () => encrypted('{"version":1,"entries":{"one":"no base64!"}}')],
    ['of a newer version inside', 'vault-newer', () => encrypted('{"version":2,"folders":{}}')],
  ])('%s: is known with the passphrase, and never written over', async (_, problem, content) => {
    await (await made()).close();
    await writeFile(path(), await content());
    await expectUntouched(problem, 1);
  });

  async function expectUntouched(problem: string, questions: number): Promise<void> {
    const found = await readFile(path());
    const vault = start();
    for (const attempt of [() => vault.unlock(), () => vault.set('two', SECRET), () => vault.get('one')]) {
      typist.will(PASSPHRASE);
      await expect(attempt()).rejects.toMatchObject({ code: problem, message: expect.stringMatching(/unharmed/) });
    }
    // Once it is known nobody is asked in vain.
    expect(typist.questions.length).toBe(questions);
    await expect(vault.delete('one')).rejects.toThrow(code(problem));
    await expect(vault.present(['one'])).rejects.toThrow(code(problem));
    expect(await vault.vaultState()).toMatchObject({ state: 'unavailable', message: expect.stringContaining(path()) });
    expect((await vault.problem())?.code).toBe(problem);
    expect(vault.canBeUnlocked()).toBe(false);
    expect(await readFile(path())).toEqual(found);
    // A good copy put back is taken at once.
    await writeFile(path(), await encrypted(entries));
    typist.will(PASSPHRASE);
    expect(await vault.get('one')).toEqual(new Uint8Array(3));
  }

  it('that cannot be read says so', async () => {
    await mkdir(path());
    const vault = start();
    await expect(vault.set('one', SECRET)).rejects.toThrow(code('vault-unreadable'));
    expect(await vault.vaultState()).toMatchObject({ state: 'unavailable' });
  });

  it('is not written over when it took the open vault’s place', async () => {
    const vault = await made();
    const other = await encrypted(entries, OTHER);
    await writeFile(path(), other);
    await expect(vault.set('two', SECRET)).rejects.toThrow(code('vault-changed'));
    await expect(vault.delete('one')).rejects.toThrow(code('vault-changed'));
    expect(await readFile(path())).toEqual(Buffer.from(other));
    await vault.close();
    typist.will(OTHER);
    expect(await vault.get('one')).toEqual(new Uint8Array(3));
  });

  it('is made again from the open vault when it was deleted', async () => {
    const vault = await made();
    await rm(path());
    await vault.set('two', SECRET);
    expect(Object.keys(((await decrypted(PASSPHRASE)) as { entries: object }).entries)).toEqual(['one', 'two']);
  });

  it('loses what a crash in the middle of writing left beside it', async () => {
    await (await made()).close();
    await writeFile(`${path()}.0123456789ab.tmp`, 'half');
    const vault = start();
    typist.will(PASSPHRASE);
    await vault.unlock();
    expect((await readdir(directory)).sort()).toEqual(['vault.age']);
  });

  it('of the attempts holds no passphrase, and no secret is in any file or message', async () => {
    const vault = await made();
    await vault.close();
    const said: string[] = [];
    typist.will('a wrong passphrase');
    await vault.get('one').catch((error: Error) => said.push(String(error.stack)));
    await truncate(path(), 190);
    typist.will(PASSPHRASE);
    await vault.get('one').catch((error: Error) => said.push(String(error.stack)));
    said.push(JSON.stringify([typist.questions, typist.refusals, await vault.vaultState()]));
    const files = await readdir(directory);
    for (const name of files) said.push(await readFile(join(directory, name), 'latin1'));
    expect(files).toContain('vault.age');
    expect(said.length).toBeGreaterThan(3);
    const secret = Buffer.from(SECRET);
    for (const needle of [
      PASSPHRASE,
      'a wrong',
      secret.toString(),
      secret.toString('base64'),
      secret.toString('hex'),
    ]) {
      expect(said.join('\n')).not.toContain(needle);
    }
  });
});

describe('wrong passphrases', () => {
  it('make the next one wait, longer each time, and over a restart', async () => {
    await (await made()).close();
    let vault = start();
    typist.will('wrong 1', 'wrong 2', 'wrong 3', PASSPHRASE);
    expect(await vault.unlock()).toBe(false);
    const at = 1_800_000_000_000;
    expect(typist.refusals.map(({ retryAt }) => retryAt)).toEqual([null, null, at + 1000, at + 1000]);
    expect(typist.refusals.at(-1)?.message).toMatch(/was not tried/);
    expect(await vault.vaultState()).toEqual({ state: 'locked', retryAt: at + 1000 });

    vault = start();
    typist.will(PASSPHRASE);
    expect(await vault.unlock()).toBe(false);
    expect(typist.questions).toMatchObject([{ retryAt: at + 1000 }]);
    time += 1000;
    typist.will('wrong 4');
    expect(await vault.unlock()).toBe(false);
    expect(await vault.vaultState()).toEqual({ state: 'locked', retryAt: at + 3000 });
    time += 2000;
    typist.will(PASSPHRASE);
    expect(await vault.unlock()).toBe(true);
    expect(await readdir(directory)).toEqual(['vault.age']);
    await vault.close();
    typist.will('wrong 1', 'wrong 2', PASSPHRASE);
    expect(await vault.unlock()).toBe(true);
  });
});
