// Handlers whose code is loaded with the first call of any of them: what the app's start has no use for.
import { type Channel, contract, type Request } from '../../shared/contract.ts';
import type { Handlers } from './serve.ts';

/** @param area the first part of the channels' names, up to the point */
export function later<Area extends string, C extends Extract<Channel, `${Area}.${string}`>>(
  area: Area,
  load: () => Promise<Handlers<C>>,
): Handlers<C> {
  let loading: Promise<Handlers<C>> | null = null;
  const channels = Object.keys(contract).filter((channel): channel is C => channel.startsWith(`${area}.`));
  const entries = channels.map((channel) => [
    channel,
    async (request: Request<C>) => {
      loading ??= load().catch((error) => {
        // The next call tries again.
        loading = null;
        throw error;
      });
      return await (await loading)[channel](request);
    },
  ]);
  return Object.fromEntries(entries) as Handlers<C>;
}
