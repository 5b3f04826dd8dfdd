import * as z from 'zod';
import { confirmationWays } from '../domain/intake/confirmation.ts';
import { wordStates } from '../domain/intake/judge-intake.ts';
import { readingGroups } from '../domain/intake/reading-groups.ts';
import { channels } from '../domain/orders/job-types.ts';
import { allowed, id, instant } from './base.ts';
import { faxCountContract } from './fax-count.ts';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
/** Typed; judged by the rules, so that too much is answered at its field. */
const typed = z.string().max(2_000);

export const readBackSchema = z.object({
  group: z.enum(readingGroups),
  callerName: z.string(),
  at: instant,
  byName: z.string(),
});

export const confirmationSchema = z.object({
  id,
  channel: z.enum(channels),
  way: z.enum(confirmationWays),
  person: z.string(),
  at: instant,
  note: z.string(),
  recordedAt: instant,
  recordedByName: z.string(),
});
export type OrderConfirmation = z.infer<typeof confirmationSchema>;

const state = z.enum(wordStates);

export const intakeStandingSchema = z.object({
  /** The draft's id, of a change that of its order. */
  orderId: id,
  demand: z.enum(['readBack', 'confirmation']),
  groups: z.array(
    z.object({
      group: z.enum(readingGroups),
      fingerprint,
      state,
      /** The newest, of whatever words the group had then. */
      tick: readBackSchema.nullable(),
    }),
  ),
  fingerprint,
  confirmation: z.object({ state, newest: confirmationSchema.nullable() }),
  evidence: z.object({ faxScan: z.boolean(), email: z.boolean() }),
  /** Nothing is missing: the order may be confirmed as far as the customer's word goes. */
  complete: z.boolean(),
  begunAt: instant,
});
export type IntakeStanding = z.infer<typeof intakeStandingSchema>;

export const intakeContract = {
  /** How far a draft is confirmed with its customer. */
  standing: allowed('orders.draft')
    .input(z.strictObject({ draftId: id }))
    .output(intakeStandingSchema),
  /**
   * 1.2.2: these groups were read to the caller, in the words with these fingerprints. Other words than the
   * draft's by now: conflict `intake.contentChanged` with the standing.
   */
  tick: allowed('orders.draft')
    .input(
      z.strictObject({
        draftId: id,
        callerName: typed,
        ticks: z
          .array(z.strictObject({ group: z.enum(readingGroups), fingerprint }))
          .min(1)
          .max(readingGroups.length),
      }),
    )
    .output(intakeStandingSchema),
  /** 1.2.1, 1.2.3: the customer's word for the whole order in the words with this fingerprint. */
  confirm: allowed('orders.draft')
    .input(
      z.strictObject({
        draftId: id,
        fingerprint,
        way: z.enum(confirmationWays),
        person: typed,
        at: instant,
        note: typed.default(''),
      }),
    )
    .output(intakeStandingSchema),
  /** Who confirmed an order, when and how: for its page. */
  ofOrder: allowed('orders.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.object({ readBack: z.array(readBackSchema), confirmations: z.array(confirmationSchema) })),
  fax: faxCountContract,
};
