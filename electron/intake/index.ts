// The intake: whatever holds tokens, pasted or dropped, becomes a list of what was found in it.
import { translator } from '../language.ts';
import { Collector } from './collector.ts';
import { readCookiesTxt } from './cookies-txt.ts';
import { readCurl, readPowerShellCookies } from './curl.ts';
import { brokenPromise, detect, type Reader } from './detect.ts';
import { readHtml } from './html.ts';
import { readHttpMessage } from './http-message.ts';
import { readJsonFile } from './json-file.ts';
import { kindName } from './kind-names.ts';
import { defaultLimits } from './limits.ts';
import { Pacer } from './pacer.ts';
import { readPastedText } from './pasted-text.ts';
import type { Reading } from './reading.ts';
import { openText, type TextSource } from './text-source.ts';
import type { Intake, IntakeInput, IntakeKind, IntakeOptions } from './types.ts';

export { IntakeError } from './errors.ts';
export { defaultLimits } from './limits.ts';
export type { CookieAttributes, Intake, IntakeInput, IntakeOptions } from './types.ts';

const t = translator('intake');

/**
 * Reads a paste or a file. It gives way to other work every few milliseconds, and memory is bounded by the limits beside the input itself.
 * @throws {IntakeError} `empty`, `binary`, `too-large`, `cancelled`: nothing else is thrown, and anything less is one of `problems`
 */
export async function readIntake(input: IntakeInput, options: IntakeOptions): Promise<Intake> {
  const collect = new Collector(options.recognise, { ...defaultLimits, ...options.limits });
  const source = openText(input, collect.limits.maxSize, (problem) => collect.problems.push(problem));
  const report = () => options.onProgress?.({ done: source.done, total: source.total });
  const pacer = new Pacer(options.signal, report);
  pacer.check();
  const kind = await read(detect(source.head), source, { collect, pacer });
  pacer.check();

  const fileName = 'fileName' in input ? input.fileName : undefined;
  const promise = fileName === undefined ? null : brokenPromise(fileName, kind);
  if (promise !== null) {
    collect.problem(
      'not-what-its-name-says',
      t('problem.notWhatItsNameSays', { promised: promise, kind: kindName(kind) }),
    );
  }
  if (collect.entries.length === 0) {
    collect.problem('nothing-found', t('problem.nothingFound'));
  }
  collect.finish();
  report();
  return { kind, entries: collect.entries, problems: collect.problems };
}

async function read(reader: Reader, source: TextSource, reading: Reading): Promise<IntakeKind> {
  switch (reader) {
    case 'json':
      return (await readJsonFile(source, reading)) ?? (await readPastedText(source, reading));
    case 'cookies-txt':
      await readCookiesTxt(source, reading);
      return 'cookies-txt';
    case 'curl':
      await readCurl(upTo(source, reading), reading);
      return reading.collect.entries.length > 0 ? 'curl' : await readPastedText(source, reading);
    case 'powershell':
      readPowerShellCookies(upTo(source, reading), reading);
      await readPastedText(source, reading);
      return 'curl';
    case 'http-message':
      await readHttpMessage(source, reading);
      return 'http-message';
    case 'html':
      await readHtml(upTo(source, reading), [{ kind: 'page' }], reading);
      return reading.collect.entries.length > 0 ? 'html' : await readPastedText(source, reading);
    case 'text':
      return await readPastedText(source, reading);
  }
}

/** The text as one string, as far as a page may go. */
function upTo(source: TextSource, { collect }: Reading): string {
  const limit = collect.limits.maxBodyLength;
  const parts: string[] = [];
  let length = 0;
  for (const chunk of source.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit) {
      collect.problem('body-cut', t('problem.inputCut', { limit: String(limit) }));
      break;
    }
  }
  return parts.join('').slice(0, limit);
}
