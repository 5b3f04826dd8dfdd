import * as z from 'zod';
import { noteLimits, noteStates } from '../domain/notes/note.ts';
import { allowed, id, instant, reason, version } from './base.ts';
import { aboutSchema, spokenInput, spokenSchema, token } from './case-schemas.ts';

const noteSchema = aboutSchema.omit({ noteId: true }).extend({
  id,
  state: z.enum(noteStates),
  calledAt: instant,
  savedAt: instant,
  byId: id,
  byName: z.string(),
  caller: z.string(),
  phone: z.string(),
  what: z.string(),
  /** What was typed or scanned for the order, when it named none. */
  orderText: z.string(),
  /** The department manager was told. */
  told: spokenSchema.nullable(),
  closedAt: instant.nullable(),
  closedByName: z.string(),
  /** Why it was no emergency. */
  reason: z.string(),
  version,
});
export type Note = z.infer<typeof noteSchema>;

const acted = z.strictObject({ id, version });

export const notesContract = {
  /** Saved once, however often the same token comes (4.3.1.1). */
  save: allowed('notes.write')
    .input(
      z.strictObject({
        token,
        calledAt: instant,
        caller: z.string().max(noteLimits.caller).default(''),
        phone: z.string().max(noteLimits.phone).default(''),
        what: z.string().max(noteLimits.what),
        /** A number as typed or scanned; what names no order is kept as it is. */
        orderText: z.string().max(noteLimits.order).default(''),
        customerId: id.nullable().default(null),
      }),
    )
    .output(noteSchema),
  /** `open`: those that still ask for something, the oldest first; `all`: the newest 200. */
  list: allowed('exceptions.read')
    .input(z.strictObject({ view: z.enum(['open', 'all']).default('open') }))
    .output(z.array(noteSchema)),
  get: allowed('exceptions.read').input(z.strictObject({ id })).output(noteSchema),
  ofOrder: allowed('exceptions.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.array(noteSchema)),
  /** The department manager knows: whom one spoke to, how and when. */
  tellManager: allowed('notes.write').input(acted.extend(spokenInput.shape)).output(noteSchema),
  /** It was no emergency. */
  close: allowed('notes.write').input(acted.extend({ reason })).output(noteSchema),
};
