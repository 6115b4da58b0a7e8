// What the window needs whatever it shows first, asked before anything is drawn: the first call of such a channel gets that answer.
// It imports nothing, so that the questions are on their way while the rest of the window's code is still being run.
import type { Bridge } from '../../shared/bridge.ts';
import type { Channel, EventName, Response } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';

/** With the events that make an answer one of yesterday. */
const wanted = {
  'lock.state': ['lock.changed'],
  'support.state': ['lock.changed', 'support.changed'],
  // Changed from this window alone.
  'settings.read': [],
  'updates.state': ['lock.changed', 'updates.changed'],
  'keys.list': ['lock.changed', 'keys.changed', 'language.changed'],
} as const satisfies Partial<Record<Channel, readonly EventName[]>>;

export type WantedAhead = keyof typeof wanted;

interface Asked {
  answer: Promise<Result<unknown>>;
  /** Once it is there. */
  value: unknown;
  forget: () => void;
}

const asked = new Map<Channel, Asked>();

/** Once, at the window's start. */
export function askAhead({ call, on }: Bridge): void {
  for (const channel of Object.keys(wanted) as WantedAhead[]) {
    const answer: Promise<Result<unknown>> = call(channel, {});
    const forget = () => {
      asked.delete(channel);
      for (const stop of stops) stop();
    };
    const stops = wanted[channel].map((event) => on(event, forget));
    const mine: Asked = { answer, value: null, forget };
    asked.set(channel, mine);
    answer.then((result) => {
      if (result.ok) mine.value = result.value;
      // A refusal, as of a locked app, may not hold any more when somebody asks.
      else forget();
    }, forget);
  }
}

/** Resolves when each is answered or refused. */
export const answersAhead = async (...channels: readonly WantedAhead[]): Promise<void> =>
  void (await Promise.allSettled(channels.map((channel) => asked.get(channel)?.answer)));

/** The answer, when it is there and nobody has taken it. */
export const answeredAhead = <C extends WantedAhead>(channel: C): Response<C> | null =>
  (asked.get(channel)?.value ?? null) as Response<C> | null;

/** For the first call of a channel; null when nobody has asked, or what was answered is out of date. */
export function takeAhead<C extends Channel>(channel: C): Promise<Result<Response<C>>> | null {
  const taken = asked.get(channel);
  taken?.forget();
  return (taken?.answer ?? null) as Promise<Result<Response<C>>> | null;
}
