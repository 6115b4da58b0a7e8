// Links from outside, `countersign://inspect?token=…`: one puts a token into Inspect and can do nothing else. Anyone may make one, so
// whatever is not exactly that is ignored.
import { maxTokenLength } from '../../shared/limits.ts';

export const linkScheme = 'countersign';
/** Systems write an empty path with or without its slash. */
const form = /^countersign:\/\/inspect\/?\?token=([^&#]+)$/;

/** The token of a link, percent-decoded; null for anything else. `+` is itself, as in a URI. */
export function tokenOf(link: string): string | null {
  if (link.length > maxTokenLength) return null;
  const encoded = form.exec(link)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** The last link's token, kept until the window takes it: a link may come before the window is there to hear of it. */
export class DeepLinks {
  #waiting: string | null = null;
  #heard: () => void = () => {};

  /** Arguments of a start, or a link the system handed over. */
  receive(texts: readonly string[]): void {
    const token = texts.map(tokenOf).find((found) => found !== null);
    if (token === undefined) return;
    this.#waiting = token;
    this.#heard();
  }

  onArrival(listener: () => void): void {
    this.#heard = listener;
  }

  /** Whether one was not taken yet. */
  get waiting(): boolean {
    return this.#waiting !== null;
  }

  take(): string | null {
    const token = this.#waiting;
    this.#waiting = null;
    return token;
  }
}
