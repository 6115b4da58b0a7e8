// Signed values in a page: form fields, meta tags, links and data attributes. htmlparser2's tokenizer reads it as browsers do and keeps no tree,
// so that neither a huge page nor a deeply nested one costs more than its length.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { translator } from '../language.ts';
import { readJsonValue } from './json-text.ts';
import { readInnerLine } from './pasted-text.ts';
import { type Place, sayPlace } from './place.ts';
import type { Reading } from './reading.ts';
import { readUrl, readValue } from './url.ts';

const t = translator('intake');

const chunkSize = 16 * 1024;
const urlAttribute = /^(?:href|src|action|formaction|cite|poster|data|xlink:href|hx-(?:get|post|put|patch|delete))$/;
const valueAttribute = /^(?:value|content|data-.*|hx-.*|x-.*)$/;
/** A signature is one of these, and hardly a word is. */
const likelyToken = /[\w-]{20}/;

type Attributes = [name: string, value: string][];

/** Reads at most the body limit; the rest of a longer page is left out, with a problem. */
export async function readHtml(page: string, where: Place, reading: Reading): Promise<void> {
  const { collect, pacer } = reading;
  const limit = collect.limits.maxBodyLength;
  if (page.length > limit) {
    collect.problem('body-cut', t('problem.pageCut', { limit: String(limit), where: sayPlace(where) }));
  }
  const html = page.length > limit ? page.slice(0, limit) : page;

  let tag = '';
  let attributes: Attributes = [];
  let attribute = '';
  let pieces: string[] = [];
  let field: { name: string | null; pieces: string[] } | null = null;
  /** What people read between two tags. */
  let text: string[] = [];
  let isCode = false;
  const endText = () => {
    const passage = text.join('');
    text = [];
    if (!likelyToken.test(passage)) return;
    for (const line of passage.split('\n')) if (likelyToken.test(line)) readInnerLine(line.trim(), where, reading);
  };
  const takeText = (piece: string) => void (isCode || (field?.pieces ?? text).push(piece));
  const endField = () => {
    isCode = false;
    if (field) collect.candidate(field.name, field.pieces.join('').trim(), [...where, '<textarea>']);
    field = null;
  };

  const endTag = () => {
    readElement(tag, attributes, [...where, `<${tag}>`], collect);
    isCode = tag === 'script' || tag === 'style';
    if (tag === 'textarea') field = { name: fieldName(attributes), pieces: [] };
    tag = '';
    attributes = [];
  };
  const ignored = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      endText();
      tag = html.slice(start, end).toLowerCase();
      attributes = [];
    },
    onattribname: (start, end) => {
      attribute = html.slice(start, end).toLowerCase();
      pieces = [];
    },
    onattribdata: (start, end) => void pieces.push(html.slice(start, end)),
    onattribentity: (codepoint) => void pieces.push(String.fromCodePoint(codepoint)),
    onattribend: () => void attributes.push([attribute, pieces.join('')]),
    onopentagend: endTag,
    onselfclosingtag: endTag,
    ontext: (start, end) => takeText(html.slice(start, end)),
    ontextentity: (codepoint) => takeText(String.fromCodePoint(codepoint)),
    onclosetag: () => {
      endText();
      endField();
    },
    oncdata: ignored,
    oncomment: ignored,
    ondeclaration: ignored,
    onprocessinginstruction: ignored,
    onend: ignored,
  };
  const tokenizer = new Tokenizer({}, callbacks);
  for (let at = 0; at < html.length; at += chunkSize) {
    tokenizer.write(html.slice(at, at + chunkSize));
    if (pacer.due) await pacer.pause();
  }
  tokenizer.end();
  endText();
  endField();
}

const get = (attributes: Attributes, name: string): string | null =>
  attributes.find(([attribute]) => attribute === name)?.[1] ?? null;

const fieldName = (attributes: Attributes): string | null => get(attributes, 'name') ?? get(attributes, 'id');

function readElement(tag: string, attributes: Attributes, where: Place, collect: Reading['collect']): void {
  const own =
    tag === 'meta'
      ? (get(attributes, 'name') ?? get(attributes, 'property') ?? get(attributes, 'http-equiv'))
      : fieldName(attributes);
  for (const [attribute, raw] of attributes) {
    const value = raw.trim();
    if (value === '') continue;
    if (urlAttribute.test(attribute)) readUrl(value, where, collect);
    else if (valueAttribute.test(attribute)) {
      const name = attribute === 'value' || attribute === 'content' ? own : attribute;
      const refresh = tag === 'meta' ? /^\d{1,9} *; *url *=(.*)$/is.exec(value)?.[1] : undefined;
      if (refresh !== undefined) readUrl(refresh.trim(), where, collect);
      else if (readValue(name, value, where, collect) === 0 && /^[{[]/.test(value))
        readJsonValue(value, where, collect);
    }
  }
}
