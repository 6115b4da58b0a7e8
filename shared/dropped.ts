// A dropped file's way to the main process, beside the contract that the page can call: its path is named by the preload, which has it
// from the system.
import { z } from 'zod';
import { batchInputSchema } from './batch.ts';

export const droppedContract = {
  /** Empty for a File that lies on no disk. */
  'batch.openDropped': { request: z.strictObject({ path: z.string().max(32_768) }), response: batchInputSchema },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;

export type DroppedChannel = keyof typeof droppedContract;
