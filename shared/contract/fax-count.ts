import * as z from 'zod';
import { faxStates } from '../domain/intake/fax-count.ts';
import { allowed, day, fileContent, id, instant, reason, version } from './base.ts';

const count = z.int().nonnegative();
const typed = z.string().max(2_000);

export const faxRowSchema = z.object({
  customerId: id,
  code: z.string(),
  name: z.string(),
  /** Confirmed orders and open drafts that were begun on the day; of a closed day as they were when it was closed. */
  orders: count,
  drafts: count,
  theirCount: count.nullable(),
  toldBy: z.string(),
  toldAt: instant.nullable(),
  difference: z.int().nullable(),
  state: z.enum(faxStates),
  reason: z.string(),
  ownerId: id.nullable(),
  ownerName: z.string(),
  byHand: z.boolean(),
  /** Our numbers now, when they are not any more what the day was closed with. */
  since: z.object({ orders: count, drafts: count }).nullable(),
  papers: z.array(z.object({ id, number: z.string().nullable() })),
  /** 0 while nothing was written down. */
  version,
});
export type FaxRow = z.infer<typeof faxRowSchema>;

export const faxDaySchema = z.object({
  day: z.string(),
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
  reopenedAt: instant.nullable(),
  reopenedByName: z.string().nullable(),
  reopenReason: z.string().nullable(),
  /** Fax drafts of the day without a customer. */
  nobodys: count,
  rows: z.array(faxRowSchema),
  version,
});
export type FaxDay = z.infer<typeof faxDaySchema>;

const countInput = z.strictObject({
  day,
  customerId: id,
  version,
  /** As typed; judged at its field. Empty: they have not told us. */
  theirCount: typed,
  toldBy: typed,
  toldAt: instant.nullable(),
  reason: typed,
  /** Who settles a difference; `null` leaves it with whom it is. */
  ownerId: id.nullable(),
});
export type FaxCountInput = z.infer<typeof countInput>;

/** 1.2.3: each day's faxes, the customers' count against ours. */
export const faxCountContract = {
  /** Days that are not closed, and closed ones on which something came in later; the oldest first. */
  openDays: allowed('intake.faxCount').output(
    z.array(z.object({ day: z.string(), customers: count, open: count, late: z.boolean() })),
  ),
  day: allowed('intake.faxCount').input(z.strictObject({ day })).output(faxDaySchema),
  setCount: allowed('intake.faxCount').input(countInput).output(faxDaySchema),
  /** A customer who says that he faxed, though nothing of his is here. */
  addCustomer: allowed('intake.faxCount')
    .input(z.strictObject({ day, customerId: id }))
    .output(faxDaySchema),
  /** Each count that is missing or differs needs its reason, here or before: `intake.faxReasonsMissing` names them. */
  close: allowed('intake.faxCount')
    .input(
      z.strictObject({
        day,
        version,
        reasons: z.array(z.strictObject({ customerId: id, reason: typed })).max(1_000),
      }),
    )
    .output(faxDaySchema),
  reopen: allowed('intake.faxReopen').input(z.strictObject({ day, version, reason })).output(faxDaySchema),
  export: allowed('intake.faxCount').input(z.strictObject({ day })).output(fileContent),
};
