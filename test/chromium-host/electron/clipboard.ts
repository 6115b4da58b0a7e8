// The system's real clipboard. It takes text alone: a ClipboardItem's other formats (the system's own marks) cannot be written from here.
import clipboardy from 'clipboardy';
import type { Clipboard, ClipboardItem as ElectronItem } from 'electron';

type Payload = ConstructorParameters<typeof ElectronItem>[0][string];

export class ClipboardItem implements Pick<ElectronItem, 'types'> {
  readonly #payloads: Record<string, Payload>;

  constructor(payloads: Record<string, Payload>) {
    this.#payloads = payloads;
  }

  get types(): string[] {
    return Object.keys(this.#payloads);
  }

  async getType(type: string): Promise<Blob> {
    const payload = await this.#payloads[type];
    if (typeof payload === 'string') return new Blob([payload]);
    if (payload instanceof Blob) return payload;
    throw new Error(`The type '${type}' was not found`);
  }
}

export const clipboard = {
  readText: () => clipboardy.read(),
  writeText: (text: string) => clipboardy.write(text),
  async write(items: ClipboardItem[]) {
    const item = items.find(({ types }) => types.includes('text/plain'));
    if (item === undefined) throw new Error('The Chromium stand-in writes text alone.');
    await clipboardy.write(await (await item.getType('text/plain')).text());
  },
  /** Done when it returns, as in Electron. */
  clear() {
    try {
      clipboardy.writeSync('');
    } catch (error) {
      console.error('The clipboard could not be cleared:', error);
    }
  },
  async has(mimetype: string) {
    return mimetype === 'text/plain' && (await clipboardy.read()) !== '';
  },
} satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear' | 'has'> & {
  write: (items: ClipboardItem[]) => Promise<void>;
};
