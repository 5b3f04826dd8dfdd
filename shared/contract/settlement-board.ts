import * as z from 'zod';
import { sides, stages } from '../domain/settlement/stage.ts';
import { issuers } from '../domain/settlement/values.ts';
import { day, id, instant } from './base.ts';
import { fen } from './settlement-schemas.ts';

/** What the month board shows of one customer's month. */
export const boardRowSchema = z.object({
  customerId: id,
  customerName: z.string(),
  keyAccount: z.boolean(),
  /** `null` while nothing was drafted. */
  statementId: id.nullable(),
  number: z.string(),
  revision: z.int(),
  issuer: z.enum(issuers),
  stage: z.enum(stages),
  turn: z.enum(sides).nullable(),
  ownerId: id.nullable(),
  ownerName: z.string(),
  financeId: id.nullable(),
  financeName: z.string(),
  /** Orders that count on it, and those that are held. */
  lines: z.int(),
  held: z.int(),
  /** Delivered in the period and on no statement. */
  unbilled: z.int(),
  amount: fen,
  open: fen,
  /** By when the next step is due; `null` where nothing waits. */
  dueAt: instant.nullable(),
  dueDay: day.nullable(),
  disputes: z.int(),
  /** Orders that count on it and are not any more as they were when it was handed over. */
  drifted: z.int(),
});
export type BoardRow = z.infer<typeof boardRowSchema>;
