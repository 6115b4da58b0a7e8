// Files people drop by mistake, told by their first bytes, so that the refusal can say what to do instead.

interface Binary {
  name: string;
  advice?: string;
}

const signatures: { prefix: string; binary: Binary }[] = [
  { prefix: 'PK\x03\x04', binary: { name: 'a ZIP archive', advice: 'unpack it and drop the file inside' } },
  { prefix: '\x1f\x8b', binary: { name: 'a gzip file', advice: 'unpack it and drop the file inside' } },
  { prefix: '\x28\xb5\x2f\xfd', binary: { name: 'a Zstandard file', advice: 'unpack it and drop the file inside' } },
  {
    prefix: 'SQLite format 3\0',
    binary: { name: 'an SQLite database', advice: 'export the cookies as JSON or cookies.txt and drop that' },
  },
  { prefix: '\x89PNG', binary: { name: 'a PNG image' } },
  { prefix: '\xff\xd8\xff', binary: { name: 'a JPEG image' } },
  { prefix: '%PDF-', binary: { name: 'a PDF document', advice: 'copy the text out of it and paste that' } },
  { prefix: 'bplist', binary: { name: 'a binary property list' } },
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
  return controls > head.length * tolerated ? { name: 'a binary file' } : null;
}
