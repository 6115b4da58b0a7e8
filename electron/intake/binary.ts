// Files people drop by mistake, told by their first bytes, so that the refusal can say what to do instead.

/** By which `error.binary` of the catalogue tells what it is and what to do. */
export interface Binary {
  kind: 'zip' | 'gzip' | 'zstd' | 'sqlite' | 'png' | 'jpeg' | 'pdf' | 'plist' | 'other';
  advice: 'unpack' | 'export' | 'copy' | 'other';
}

const signatures: { prefix: string; binary: Binary }[] = [
  { prefix: 'PK\x03\x04', binary: { kind: 'zip', advice: 'unpack' } },
  { prefix: '\x1f\x8b', binary: { kind: 'gzip', advice: 'unpack' } },
  { prefix: '\x28\xb5\x2f\xfd', binary: { kind: 'zstd', advice: 'unpack' } },
  { prefix: 'SQLite format 3\0', binary: { kind: 'sqlite', advice: 'export' } },
  { prefix: '\x89PNG', binary: { kind: 'png', advice: 'other' } },
  { prefix: '\xff\xd8\xff', binary: { kind: 'jpeg', advice: 'other' } },
  { prefix: '%PDF-', binary: { kind: 'pdf', advice: 'copy' } },
  { prefix: 'bplist', binary: { kind: 'plist', advice: 'other' } },
];

/** Control characters a text file has hardly any of; a signed value may hold a few. */
const tolerated = 0.05;

/** What the bytes look like when they are no text, else null. */
export function binaryKind(head: Buffer): Binary | null {
  const start = head.toString('latin1', 0, 16);
  const known = signatures.find(({ prefix }) => start.startsWith(prefix));
  if (known) return known.binary;
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls++;
  return controls > head.length * tolerated ? { kind: 'other', advice: 'other' } : null;
}
