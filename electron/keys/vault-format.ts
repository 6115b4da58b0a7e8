// The vault's file: a standard age file for a passphrase (age-encryption.org/v1, one scrypt recipient), which the age program opens too.
// Inside is JSON: {"version": 1, "entries": {"<key id>": "<base64 of the secret>"}}.
import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { parseJson } from '../storage/set-aside.ts';
import { headerProblem, type VaultProblem } from './vault-header.ts';

/** Raised whenever an older app could not read the entries rightly. */
const VERSION = 1;

export type VaultEntries = Map<string, Uint8Array>;

/** `wrong-passphrase` may also be a header damaged in the one place that only the passphrase could prove. */
export class VaultFormatError extends Error {
  readonly problem: VaultProblem | 'wrong-passphrase';

  constructor(problem: VaultProblem | 'wrong-passphrase') {
    super(problem);
    this.name = new.target.name;
    this.problem = problem;
  }
}

const versionSchema = z.looseObject({ version: z.int() });
const contentSchema = z.strictObject({ version: z.literal(VERSION), entries: z.record(z.string().min(1), z.base64()) });

/** `workFactor` is scrypt's log2(N); left out, it is the library's own. */
export async function sealVault(entries: VaultEntries, passphrase: string, workFactor?: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  const encoded = [...entries].map(([id, secret]) => [id, Buffer.from(secret).toString('base64')]);
  const content: z.infer<typeof contentSchema> = { version: VERSION, entries: Object.fromEntries(encoded) };
  const plaintext = new TextEncoder().encode(JSON.stringify(content));
  try {
    return await encrypter.encrypt(plaintext);
  } finally {
    plaintext.fill(0);
  }
}

/** Throws VaultFormatError. */
export async function openVault(file: Uint8Array, passphrase: string): Promise<VaultEntries> {
  const problem = headerProblem(file);
  if (problem !== null) throw new VaultFormatError(problem);
  const plaintext = await decrypt(file, passphrase);
  try {
    return parseEntries(plaintext);
  } finally {
    plaintext.fill(0);
  }
}

async function decrypt(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    // The library's errors carry no code, only text.
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    throw new VaultFormatError(isWrong ? 'wrong-passphrase' : 'damaged');
  }
}

function parseEntries(plaintext: Uint8Array): VaultEntries {
  const json = parseJson(plaintext);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > VERSION) throw new VaultFormatError('newer');
  const content = contentSchema.safeParse(json);
  if (!content.success) throw new VaultFormatError('damaged');
  return new Map(Object.entries(content.data.entries).map(([id, text]) => [id, decode(text)]));
}

/** Of its own memory, to be wiped and handed over: a small Buffer is a piece of a larger one. */
function decode(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(base64, 'base64');
  const secret = new Uint8Array(bytes);
  bytes.fill(0);
  return secret;
}
