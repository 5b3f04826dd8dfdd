import * as z from 'zod';
import { channels } from '../domain/mail/message.ts';
import { directions } from '../domain/messages/contact.ts';
import { contactPurposes, parties, toldPurposes } from '../domain/messages/purposes.ts';
import { wishWays } from '../domain/messages/wish.ts';
import { contactWays } from '../domain/tasks/evidence.ts';
import { allowed, id, instant, language, version } from './base.ts';

const contactForm = z.strictObject({
  purpose: z.enum(contactPurposes),
  party: z.enum(parties),
  person: z.string().trim().max(120),
  company: z.string().trim().max(120),
  way: z.enum(contactWays),
  address: z.string().trim().max(200),
  direction: z.enum(directions),
  reached: z.boolean(),
  at: instant,
  said: z.string().trim().max(2000),
});

/** A word that passed between us and somebody else about an order (2.5.2). */
const contactSchema = contactForm.extend({
  id,
  /** The task that it was the evidence of. */
  taskId: id.nullable(),
  byName: z.string(),
  loggedAt: instant,
});
export type Contact = z.infer<typeof contactSchema>;

/** Somebody who may be spoken to about an order. */
const personSchema = z.object({
  party: z.enum(parties),
  name: z.string(),
  company: z.string(),
  phone: z.string(),
  email: z.string(),
});
export type OrderPerson = z.infer<typeof personSchema>;

const wishFields = { way: z.enum(wishWays), contactName: z.string().trim().max(60), language };
/** Version 0: the customer has said nothing, and what is usual holds. */
const wishSchema = z.object({ ...wishFields, version });
export type CustomerWish = z.infer<typeof wishSchema>;

const draftSchema = z.object({
  /** Code of what is not known yet; then there is nothing to tell. */
  missing: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  /** The same for an SMS and to be read out. */
  short: z.string(),
});
export type MessageDraft = z.infer<typeof draftSchema>;

/** What is said to customers, consignees and network companies about an order. */
export const messagesContract = {
  contacts: {
    /** Newest first. */
    list: allowed('orders.read')
      .input(z.strictObject({ orderId: id }))
      .output(z.array(contactSchema)),
    /** Closes the running duty that asks for it. */
    log: allowed('messages.log')
      .input(contactForm.extend({ orderId: id }))
      .output(contactSchema),
  },
  /** Those who have to do with the order, and how its customer wants to be told. */
  people: allowed('messages.log')
    .input(z.strictObject({ orderId: id }))
    .output(z.object({ people: z.array(personSchema), wish: wishSchema })),
  /** What there is to tell by now, in the recipient's language. */
  compose: allowed('messages.log')
    .input(z.strictObject({ orderId: id, purpose: z.enum(toldPurposes), language }))
    .output(draftSchema),
  /** Leaves by e-mail or SMS; the same `token` again is the same message. Told is it when a server took it. */
  send: allowed('mail.send')
    .input(
      z.strictObject({
        orderId: id,
        token: z.string().min(8).max(64),
        purpose: z.enum(toldPurposes),
        party: z.enum(parties),
        channel: z.enum(channels),
        name: z.string().trim().max(120),
        address: z.string().trim().max(254),
        language,
        subject: z.string().max(500),
        text: z.string().max(60_000),
      }),
    )
    .output(z.object({ id })),
  wish: {
    get: allowed('customers.read')
      .input(z.strictObject({ customerId: id }))
      .output(wishSchema),
    save: allowed('customers.write')
      .input(z.strictObject({ ...wishFields, customerId: id, version }))
      .output(wishSchema),
  },
};
