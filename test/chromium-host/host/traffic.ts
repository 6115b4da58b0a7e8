// Everything that crossed between the page and the main process, kept when a test asks for it: a secret must never be among it.
import { decodeValue } from '../values.ts';

export interface TrafficRecord {
  direction: 'to-main' | 'to-page';
  kind: 'invoke' | 'send' | 'answer' | 'error' | 'event';
  channel: string;
  /** Arguments as an array, an answer as itself, an error as its message. */
  payload: unknown;
}

export class Traffic {
  readonly #records: {
    direction: TrafficRecord['direction'];
    kind: TrafficRecord['kind'];
    channel: string;
    text: string;
  }[] = [];
  readonly #recording: boolean;

  constructor(recording: boolean) {
    this.#recording = recording;
  }

  /** `text` is values.ts text, but for errors, which are their message. */
  add(direction: TrafficRecord['direction'], kind: TrafficRecord['kind'], channel: string, text: string): void {
    if (this.#recording) this.#records.push({ direction, kind, channel, text });
  }

  get records(): TrafficRecord[] {
    return this.#records.map(({ text, ...record }) => ({
      ...record,
      payload: record.kind === 'error' ? text : decodeValue(text),
    }));
  }
}
