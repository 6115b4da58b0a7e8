import type { Channel } from '../../shared/contract.ts';
import type { BatchDesk } from '../batch/batch-desk.ts';
import type { DroppedHandlers, Handlers } from './serve.ts';

type BatchChannel = Extract<Channel, `batch.${string}`>;

export const batchHandlers = (desk: BatchDesk): Handlers<BatchChannel> => ({
  'batch.open': () => desk.open(),
  'batch.reread': (request) => desk.reread(request),
  'batch.discard': (request) => {
    desk.discard(request);
    return {};
  },
  'batch.start': (request) => desk.start(request),
  'batch.state': () => ({ run: desk.state }),
  'batch.pause': (request) => desk.pause(request),
  'batch.resume': (request) => desk.resume(request),
  'batch.cancel': (request) => desk.cancel(request),
  'batch.showResults': (request) => {
    desk.showResults(request);
    return {};
  },
});

export const droppedHandlers = (desk: BatchDesk): DroppedHandlers => ({
  'batch.openDropped': ({ path }) => desk.openPath(path),
});
