// One byte sequence for one list of values, so that a hash over it stands for exactly these values: a label, then each value with its
// kind and length before it. No two different lists share an encoding, wherever one value ends and the next begins.
//
//   label   ASCII, ended by a zero byte
//   null    'n'
//   integer 'i', 8 bytes, big-endian two's complement
//   text    's', length in bytes (4, big-endian), UTF-8
//   bytes   'b', length (4, big-endian), the bytes
//   number  'f', length (4, big-endian), its shortest decimal form: only ever in a file that was tampered with

export type Encodable = string | number | bigint | Uint8Array | null;

let buffer = Buffer.allocUnsafe(4096);
let length = 0;

/** Valid until the next call. */
export function encode(label: string, ...values: Encodable[]): Uint8Array {
  length = 0;
  reserve(label.length + 1);
  length += buffer.write(label, length, 'latin1');
  buffer[length++] = 0;
  for (const value of values) append(value);
  return buffer.subarray(0, length);
}

function append(value: Encodable): void {
  if (value === null) {
    reserve(1);
    buffer[length++] = 0x6e;
  } else if (typeof value === 'string') appendText(0x73, value);
  else if (typeof value === 'object') {
    reserve(5 + value.length);
    buffer[length++] = 0x62;
    length = buffer.writeUInt32BE(value.length, length);
    buffer.set(value, length);
    length += value.length;
  } else if (Number.isSafeInteger(value)) {
    const integer = value as number;
    reserve(9);
    buffer[length++] = 0x69;
    length = buffer.writeInt32BE(Math.floor(integer / 2 ** 32), length);
    length = buffer.writeUInt32BE(integer >>> 0, length);
  } else appendText(0x66, String(value));
}

function appendText(kind: number, text: string): void {
  // UTF-8 takes at most three bytes a UTF-16 unit.
  reserve(5 + text.length * 3);
  buffer[length++] = kind;
  const written = buffer.write(text, length + 4, 'utf8');
  length = buffer.writeUInt32BE(written, length) + written;
}

function reserve(bytes: number): void {
  if (length + bytes <= buffer.length) return;
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + bytes));
  buffer.copy(larger, 0, 0, length);
  buffer = larger;
}
