import * as z from 'zod';
import { contactWays } from '../domain/tasks/evidence.ts';
import { id, instant } from './base.ts';

/** What a note, a promise or a request is about; each may be unknown. */
export const aboutInput = z.strictObject({
  orderId: id.nullable().default(null),
  noteId: id.nullable().default(null),
  reportId: id.nullable().default(null),
});
export type AboutInput = z.infer<typeof aboutInput>;

export const aboutSchema = z.object({
  orderId: id.nullable(),
  /** Empty without an order. */
  orderNumber: z.string(),
  customerId: id.nullable(),
  customerName: z.string(),
  noteId: id.nullable(),
  reportId: id.nullable(),
});

/** One press of a key, made by the window: the same token saves once (b9). */
export const token = z.string().min(8).max(60);

/** Somebody was spoken to, and what was said. */
export const spokenInput = z.strictObject({
  contact: z.strictObject({
    person: z.string().max(500),
    phone: z.string().max(500),
    way: z.enum(contactWays),
    at: instant,
  }),
  said: z.string().max(4_000),
});

export const spokenSchema = z.object({
  person: z.string(),
  phone: z.string(),
  way: z.enum(contactWays),
  at: instant,
  said: z.string(),
  byName: z.string(),
});
