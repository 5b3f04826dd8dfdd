import * as z from 'zod';
import {
  causeSides,
  causeStates,
  exceptionKinds,
  finders,
  informedParties,
  linkKinds,
  remedies,
} from '../domain/exceptions/values.ts';
import { orderStates } from '../domain/orders/states.ts';
import { contactWays } from '../domain/tasks/evidence.ts';
import { allowed, cursor, id, instant, reason, searchText, version } from './base.ts';
import { timelineEntrySchema } from './orders.ts';

const note = z.string().trim().max(2_000);
const place = z.string().trim().max(200);
const pieces = z.int().min(1).nullable();

/** An order that makes good what happened to another one. */
const linkSchema = z.object({
  kind: z.enum(linkKinds),
  /** Of the order, and of its draft before. */
  id,
  /** `null` while it is a draft. */
  number: z.string().nullable(),
  /** `discarded`: its draft was thrown away. */
  state: z.enum([...orderStates, 'draft', 'discarded']),
  at: instant,
  byName: z.string(),
});
export type OrderLink = z.infer<typeof linkSchema>;

/** Trouble on the way as it is known now; how it came to be known are its events. */
const exceptionSchema = z.object({
  id,
  orderId: id,
  kind: z.enum(exceptionKinds),
  open: z.boolean(),
  foundBy: z.enum(finders),
  foundAt: instant,
  flaggedAt: instant,
  /** Empty when it was flagged by itself. */
  flaggedByName: z.string(),
  /** The agreed time that passed, of what is late. */
  promisedAt: instant.nullable(),
  note: z.string(),
  /** `null` for all of them, or not known yet. */
  pieces,
  /** Where the goods are now. */
  place: z.string(),
  newExpectedAt: instant.nullable(),
  causeState: z.enum(causeStates),
  cause: z.string(),
  causeSide: z.enum(causeSides).nullable(),
  remedy: z.enum(remedies).nullable(),
  remedyReason: z.string(),
  result: z.string(),
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
  version,
});
export type TroubleState = z.infer<typeof exceptionSchema>;

const detailSchema = exceptionSchema.extend({
  links: z.array(linkSchema),
  /** All that was told of it, oldest first. */
  history: z.array(timelineEntrySchema),
});
export type Trouble = z.infer<typeof detailSchema>;

/** The order that this one replaces or re-routes. */
const originSchema = z.object({ kind: z.enum(linkKinds), orderId: id, number: z.string() });

const rowSchema = exceptionSchema.extend({
  number: z.string(),
  orderState: z.enum(orderStates),
  customerName: z.string(),
  consignee: z.string(),
  destination: z.string(),
  ownerName: z.string(),
  /** What the manual asks next; `null` when nothing is open. */
  next: z.object({ taskId: id, ruleId: z.string(), dueAt: instant, warnAt: instant.nullable() }).nullable(),
});
export type ExceptionRow = z.infer<typeof rowSchema>;

const flagSchema = z.object({
  orderId: id,
  kinds: z.array(z.enum(exceptionKinds)),
  links: z.array(z.object({ kind: z.enum(linkKinds), id, number: z.string() })),
});
export type TroubleFlag = z.infer<typeof flagSchema>;

const acted = z.strictObject({ id, version });

export const exceptionsContract = {
  /** Open trouble of all orders, in short: what lists mark. At most 2,000 orders, the newest first. */
  flags: allowed('exceptions.read').output(z.array(flagSchema)),
  /** `open`: by what runs out next; `closed`: what was closed last first. */
  list: allowed('exceptions.read')
    .input(
      z.strictObject({
        view: z.enum(['open', 'closed']).default('open'),
        kind: z.enum(exceptionKinds).nullable().default(null),
        text: searchText.default(''),
        cursor: cursor.default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(rowSchema), next: cursor })),
  /** What happened to one order, newest first, and whether the order itself makes good another one. */
  ofOrder: allowed('exceptions.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.object({ exceptions: z.array(detailSchema), origin: originSchema.nullable() })),
  /** Trouble of a kind that is open already takes the new facts in: `joined`. */
  flag: allowed('exceptions.record')
    .input(
      z.strictObject({
        orderId: id,
        kind: z.enum(exceptionKinds),
        foundBy: z.enum(finders),
        foundAt: instant,
        note: note.default(''),
        pieces: pieces.default(null),
        place: place.default(''),
        newExpectedAt: instant.nullable().default(null),
      }),
    )
    .output(z.object({ exception: exceptionSchema, joined: z.boolean() })),
  /** More is known. `null` and an empty text leave what is known as it is. */
  add: allowed('exceptions.record')
    .input(
      acted.extend({
        note: note.default(''),
        pieces: pieces.default(null),
        place: place.default(''),
        newExpectedAt: instant.nullable().default(null),
      }),
    )
    .output(exceptionSchema),
  answerCause: allowed('exceptions.record')
    .input(acted.extend({ cause: note.min(1), side: z.enum(causeSides) }))
    .output(exceptionSchema),
  /** Somebody was spoken to about it: kept for good. */
  inform: allowed('exceptions.record')
    .input(
      z.strictObject({
        id,
        whom: z.enum(informedParties),
        contact: z.strictObject({
          person: z.string().max(500),
          phone: z.string().max(500),
          way: z.enum(contactWays),
          at: instant,
        }),
        what: z.string().max(4_000),
      }),
    )
    .output(exceptionSchema),
  /** A draft of the order that makes it good; it goes through the same gates as any other. */
  makeOrder: allowed('orders.draft')
    .input(acted.extend({ link: z.enum(linkKinds) }))
    .output(z.object({ draftId: id })),
  noRemedy: allowed('exceptions.record').input(acted.extend({ reason })).output(exceptionSchema),
  close: allowed('exceptions.record')
    .input(acted.extend({ result: note }))
    .output(exceptionSchema),
  reopen: allowed('exceptions.record').input(acted.extend({ reason })).output(exceptionSchema),
};
