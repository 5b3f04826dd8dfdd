import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { allowed, instant, signedIn } from './base.ts';

/** What changed, ids only: a window fetches what it shows. */
export const changeSchema = z.object({
  topic: z.enum([
    'order',
    'draft',
    'customer',
    'printJob',
    'printer',
    'account',
    'company',
    'handover',
    'attachment',
    'dangerousGoods',
    'all',
  ]),
  ids: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;

export const systemContract = {
  /** The one event stream of a window; ends when its person signs out. */
  live: signedIn.meta({ background: true }).output(eventIterator(changeSchema)),
  /** Recomputes the hash chain of all events and names the first that does not hold. */
  verifyEvents: allowed('system.audit').output(
    z.object({ checked: z.int(), sound: z.boolean(), firstBroken: z.int().nullable() }),
  ),
  backUp: allowed('system.backup').output(z.object({ file: z.string(), size: z.int(), at: instant })),
};
