import type { BatchDesk } from '../batch/batch-desk.ts';
import type { DroppedHandlers } from './serve.ts';

export const droppedHandlers = (desk: Pick<BatchDesk, 'openPath'>): DroppedHandlers => ({
  'batch.openDropped': ({ path }) => desk.openPath(path),
});
