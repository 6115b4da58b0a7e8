// The messages cookie (django/contrib/messages/storage/cookie.py) as the messages that it holds.
// In JSON a message is ["__json_message", is_safe, level, text, extra_tags?]; lists and objects may hold more of them.
import { visit } from 'jsonc-parser';
import { outlineJson } from '../encoding/json-outline.ts';

export const messagesCookieName = 'messages';

/** The salt of the cookie's signer since Django 3.1, and of the bare hash before. */
export const messagesSalt = 'django.contrib.messages';

const messageKey = '__json_message';
const notFinished = '__messagesnotfinished__';

const levelNames: Readonly<Record<number, string>> = {
  10: 'debug',
  20: 'info',
  25: 'success',
  30: 'warning',
  40: 'error',
};

export interface Message {
  level: number;
  /** Django's tag for the level; empty for a level of the site's own. */
  levelName: string;
  text: string;
  /** Whether the site said that the text is safe HTML: then Django shows it without escaping. */
  isSafe: boolean;
  extraTags: string | null;
}

export interface MessageList {
  messages: Message[];
  /** Whether the cookie was too small for all messages, and ends with the mark that says so. */
  notFinished: boolean;
  /** How many more there are that Django itself could not read. */
  malformed: number;
}

/** One item of an array: a text's own characters, or the JSON of anything else. */
interface Item {
  text: string;
  isText: boolean;
}

interface Frame {
  start: number;
  isArray: boolean;
  items: Item[];
}

/** Whether the JSON is a list in which there are messages, or where there could be some. */
export const holdsMessages = (json: string): boolean =>
  json.startsWith('[') && (json.includes(`"${messageKey}"`) || json.endsWith(`"${notFinished}"]`));

/**
 * The messages in the order in which they stand, those in nested lists and objects too, as Django's MessageDecoder finds them.
 * @param json JSON in Python's compact form. Nothing is lost from it: a text that is no string stays JSON.
 */
export function readMessages(json: string): MessageList {
  const list: MessageList = { messages: [], notFinished: false, malformed: 0 };
  const open: Frame[] = [];
  // What is inside a message is the message's own, and is not searched for more.
  let outermost: Frame | undefined;
  const add = (item: Item) => {
    const frame = open.at(-1);
    if (!frame?.isArray) return;
    if (frame.items.length === 0 && item.isText && item.text === messageKey) outermost ??= frame;
    // The items of an ordinary list are not needed, except for its first and its last.
    if (frame === outermost || frame.items.length === 0) frame.items.push(item);
    else frame.items[1] = item;
  };
  const close = (end: number) => {
    const frame = open.pop();
    if (frame === undefined) return;
    if (frame === outermost) {
      outermost = undefined;
      const message = messageOf(frame.items);
      if (message === undefined) list.malformed++;
      else list.messages.push(message);
    } else if (frame.isArray && open.length === 0) {
      const last = frame.items.at(-1);
      list.notFinished = last?.isText === true && last.text === notFinished;
    }
    add({ text: json.slice(frame.start, end), isText: false });
  };
  const begin = (isArray: boolean) => (offset: number) => void open.push({ start: offset, isArray, items: [] });
  visit(outlineJson(json), {
    onArrayBegin: begin(true),
    onObjectBegin: begin(false),
    onArrayEnd: (offset, length) => close(offset + length),
    onObjectEnd: (offset, length) => close(offset + length),
    onLiteralValue: (value, offset, length) =>
      add(
        typeof value === 'string'
          ? { text: value, isText: true }
          : { text: json.slice(offset, offset + length), isText: false },
      ),
  });
  return list;
}

/** `Message(level, message, extra_tags=None)`; undefined where Python raises. */
function messageOf(items: Item[]): Message | undefined {
  const [, isSafe, level, text, extraTags] = items;
  if (isSafe === undefined || level === undefined || text === undefined || items.length > 5) return undefined;
  const number = levelOf(level);
  if (number === undefined) return undefined;
  return {
    level: number,
    levelName: levelNames[number] ?? '',
    text: text.text,
    isSafe: isTrue(isSafe),
    extraTags: extraTags === undefined || isNull(extraTags) ? null : extraTags.text,
  };
}

/** Python's `int(level)`. */
function levelOf({ text, isText }: Item): number | undefined {
  if (!isText && (text === 'true' || text === 'false')) return text === 'true' ? 1 : 0;
  if (!(isText ? /^\s*[+-]?\d+\s*$/ : /^-?\d/).test(text)) return undefined;
  const level = Math.trunc(Number(text));
  return Number.isSafeInteger(level) ? level : undefined;
}

/** Python's truth. */
function isTrue({ text, isText }: Item): boolean {
  if (isText) return text !== '';
  return !['null', 'false', '[]', '{}'].includes(text) && Number(text) !== 0;
}

const isNull = ({ text, isText }: Item): boolean => !isText && text === 'null';
