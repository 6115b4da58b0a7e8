// Raw HTTP/1.1 text, one message or several; devtools' "copy request headers" with HTTP/2's pseudo headers; curl -v's output with its `> ` and `< `.
import { readBody } from './body.ts';
import { readHeader, splitHeader } from './headers.ts';
import { lines } from './lines.ts';
import { readLine } from './pasted-text.ts';
import { inHeader, onLine, type PlacePart } from './place.ts';
import type { Reading } from './reading.ts';
import type { TextSource } from './text-source.ts';
import { place, readUrl } from './url.ts';

const requestLine = /^(?:> )?([A-Z]{3,16}) (\S+) HTTP\/\d(?:\.\d)?$/;
const statusLine = /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}(?: .*)?$/;
const commonHeader =
  /^(?:host|user-agent|accept|accept-language|accept-encoding|content-type|content-length|connection|referer|origin|date|server|location|cache-control|vary|upgrade-insecure-requests|x-csrftoken):/i;

/** Whether the text is a message, or at least its headers. */
export function isHttpMessage(head: string): boolean {
  if (/^:(?:authority|method|path|scheme|status):/m.test(head)) return true;
  let headers = 0;
  for (const line of head.split(/\r?\n/, 200)) {
    if (requestLine.test(line) || statusLine.test(line)) return true;
    if (headers >= 0 && splitHeader(line)) headers += commonHeader.test(line) ? 1 : 0;
    else if (line.trim() !== '') headers = -1;
  }
  return headers >= 2;
}

export async function readHttpMessage(source: TextSource, reading: Reading): Promise<void> {
  const { collect, pacer } = reading;
  const message = new Message(reading);
  for (const line of lines(source.chunks(), collect.limits.maxValueLength)) {
    if (pacer.due) await pacer.pause();
    if (line.cut) collect.cutLine(line.number);
    await message.take(line.text, line.number);
  }
  await message.end();
}

class Message {
  readonly #reading: Reading;
  #inBody = false;
  /** Before it, a text may stand. */
  #begun = false;
  #name: PlacePart = { kind: 'any-message' };
  #contentType = '';
  #header: { name: string; value: string; line: number } | null = null;
  #body: string[] = [];
  #bodyLength = 0;
  #bodyLine = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  async take(raw: string, number: number): Promise<void> {
    const request = requestLine.exec(raw);
    if (request || statusLine.test(raw)) {
      await this.end();
      this.#inBody = false;
      this.#begun = true;
      this.#contentType = '';
      this.#name = request ? `${request[1]} ${place(request[2] ?? '')}` : { kind: 'any-response' };
      if (request) readUrl(request[2] ?? '', [this.#name, onLine(number)], this.#reading.collect);
    } else if (this.#inBody) {
      if (this.#body.length === 0) this.#bodyLine = number;
      // One unit beyond the limit is kept, so that the body's reader says that it was cut.
      if (this.#bodyLength <= this.#reading.collect.limits.maxBodyLength) this.#body.push(raw);
      this.#bodyLength += raw.length + 1;
    } else this.#headerLine(raw, number);
  }

  #headerLine(raw: string, number: number): void {
    if (/^[*{}] /.test(raw)) return;
    const line = raw.replace(/^[<>] ?/, '');
    if (line.trim() === '') {
      this.#flushHeader();
      this.#inBody = this.#begun;
      return;
    }
    const header = splitHeader(line);
    // Folded, or copied out of a panel that puts the value on a line of its own.
    if (this.#header && (/^[ \t]/.test(line) || (this.#header.value === '' && !header?.value))) {
      this.#header.value += line.trim();
      return;
    }
    this.#flushHeader();
    if (header) {
      this.#header = { ...header, line: number };
      this.#begun = true;
    } else readLine(line.trim(), [onLine(number)], this.#reading);
  }

  #flushHeader(): void {
    if (!this.#header) return;
    const { name, value, line } = this.#header;
    this.#header = null;
    if (name.toLowerCase() === 'content-type') this.#contentType = value;
    readHeader(name, value, [inHeader(name), onLine(line)], this.#reading.collect);
  }

  async end(): Promise<void> {
    this.#flushHeader();
    const body = this.#body.join('\n');
    this.#body = [];
    this.#bodyLength = 0;
    if (body.trim() !== '')
      await readBody(
        body,
        this.#contentType,
        [{ kind: 'body', of: this.#name }, onLine(this.#bodyLine)],
        this.#reading,
      );
  }
}
