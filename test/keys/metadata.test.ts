import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MetadataFile, type StoredProfile } from '../../electron/keys/metadata.ts';

const clock = () => new Date('2026-11-23T06:30:00.123Z');
const profile: StoredProfile = {
  id: '7d4a2f2e-6f0e-4f43-9d6e-0f7d6c1f7a11',
  name: 'Shop',
  environment: 'production',
  djangoVersion: '5.2',
  salts: ['activation'],
  keys: [
    {
      id: 'c9f0a3c4-1a52-4a56-8c0f-6f7d1c1f7b22',
      backEnd: 'keychain',
      fingerprint: '0123 4567 89ab cdef',
      findings: ['too-short'],
      strength: { entropyBits: 31, publishedIn: null },
      judgedBy: '1.0.0',
      addedAt: '2026-11-23T06:00:00.000Z',
    },
  ],
};

let root: string;
let directory: string;
const path = () => join(directory, 'keys.json');
const open = () => MetadataFile.open(directory, clock);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-metadata-'));
  directory = root;
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('MetadataFile', () => {
  it('starts empty where there is no file, and makes none', async () => {
    const file = await MetadataFile.open(join(directory, 'not', 'yet'), clock);
    expect(file).toMatchObject({ profiles: [], discarded: [], notice: undefined });
    expect(await readdir(directory)).toEqual([]);
  });

  it('gives back what was written, in a file of the owner alone, without leftovers', async () => {
    directory = join(directory, 'made');
    const written = await open();
    await written.write([profile], [{ id: 'aaf0a3c4-1a52-4a56-8c0f-6f7d1c1f7b22', backEnd: 'vault' }]);
    await written.write([profile], []);
    const read = await open();
    expect(read).toMatchObject({ profiles: [profile], discarded: [], notice: undefined });
    expect(read.installationKey).toEqual(written.installationKey);
    expect(await readdir(directory)).toEqual(['keys.json']);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });

  it('removes what a crash in the middle of writing left, and nothing else', async () => {
    await (await open()).write([profile], []);
    await writeFile(`${path()}.0123456789ab.tmp`, '{"vers');
    await writeFile(`${path()}.backup.tmp`, 'mine');
    expect((await open()).profiles).toEqual([profile]);
    expect((await readdir(directory)).sort()).toEqual(['keys.json', 'keys.json.backup.tmp']);
  });
});

describe('a damaged file', () => {
  const good = async () => {
    await (await open()).write([profile], []);
    return await readFile(path(), 'utf8');
  };

  it.each<[string, (content: string) => string | Uint8Array]>([
    ['empty', () => ''],
    ['truncated', (content) => content.slice(0, content.length / 2)],
    ['not JSON', () => 'profiles: []'],
    ['not UTF-8', () => new Uint8Array([0xff, 0xfe, 0x7b])],
    ['of another shape', () => '{"version": 1, "profiles": "none"}'],
    ['without a version', (content) => content.replace('"version"', '"edition"')],
    ['with two keys of one id', (content) => JSON.stringify({ ...JSON.parse(content), profiles: [profile, profile] })],
    ['with a broken fingerprint key', (content) => content.replace(/"fingerprintKey": "../, '"fingerprintKey": "')],
  ])('that is %s is set aside under a dated name and said plainly', async (_, damage) => {
    const damaged = damage(await good());
    await writeFile(path(), damaged);
    const file = await open();
    expect(file.profiles).toEqual([]);
    expect(file.notice).toMatchObject({ code: 'metadata-corrupt' });
    expect(file.notice?.message).toContain('keys.corrupt-2026-11-23T06-30-00Z.json');
    expect(await readdir(directory)).toEqual(['keys.corrupt-2026-11-23T06-30-00Z.json']);
    expect(await readFile(join(directory, 'keys.corrupt-2026-11-23T06-30-00Z.json'))).toEqual(Buffer.from(damaged));
    // Work goes on, and the next start has nothing to say.
    await file.write([profile], []);
    expect(await open()).toMatchObject({ profiles: [profile], notice: undefined });
  });

  it('never replaces another that was set aside in the same second', async () => {
    for (const content of ['one', 'two', 'three']) {
      await writeFile(path(), content);
      await open();
    }
    const contents = await Promise.all(
      (await readdir(directory)).sort().map((name) => readFile(join(directory, name), 'utf8')),
    );
    expect(contents.sort()).toEqual(['one', 'three', 'two']);
  });
});

describe('a file that may not be replaced', () => {
  async function expectSealed(code: string, file: MetadataFile): Promise<void> {
    expect(file.profiles).toEqual([]);
    expect(file.notice).toMatchObject({ code });
    expect(() => file.assertWritable()).toThrow(expect.objectContaining({ code: 'metadata-not-writable' }));
    await expect(file.write([profile], [])).rejects.toMatchObject({ code: 'metadata-not-writable' });
  }

  it('is one of a newer version, left untouched', async () => {
    const newer = '{"version": 99, "vault": {"keys": "elsewhere"}}';
    await writeFile(path(), newer);
    await expectSealed('metadata-newer', await open());
    expect(await readFile(path(), 'utf8')).toBe(newer);
    expect(await readdir(directory)).toEqual(['keys.json']);
  });

  it('is one that cannot be read', async () => {
    await mkdir(path());
    await expectSealed('metadata-unreadable', await open());
    expect(await readdir(directory)).toEqual(['keys.json']);
  });
});

describe('writing that fails', () => {
  it('says so, keeps the old file, and works again when the cause is gone', async () => {
    const file = await open();
    await file.write([profile], []);
    const before = await readFile(path(), 'utf8');
    // A folder in its place cannot be replaced by a file, whoever asks.
    await rm(path());
    await mkdir(path());
    await expect(file.write([], [])).rejects.toMatchObject({
      code: 'metadata-not-written',
      message: expect.stringContaining('unharmed'),
    });
    expect(await readdir(directory)).toEqual(['keys.json']);
    await rm(path(), { recursive: true });
    await writeFile(path(), before);
    await chmod(path(), 0o644);
    await file.write([], []);
    expect((await open()).profiles).toEqual([]);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });
});
