import * as z from 'zod';
import { followUps, promiseKinds, promiseLimits, promiseStates } from '../domain/promises/promise.ts';
import { contactWays } from '../domain/tasks/evidence.ts';
import { allowed, id, instant, reason, version } from './base.ts';
import { aboutInput, aboutSchema, spokenInput, spokenSchema, token } from './case-schemas.ts';

const promiseSchema = aboutSchema.extend({
  id,
  kind: z.enum(promiseKinds),
  /** Promises that follow each other until the case is over share it. */
  threadId: id,
  person: z.string(),
  phone: z.string(),
  way: z.enum(contactWays),
  text: z.string(),
  madeAt: instant,
  dueAt: instant,
  ownerId: id,
  ownerName: z.string(),
  state: z.enum(promiseStates),
  /** When it was kept, extended or dropped. */
  endedAt: instant.nullable(),
  /** Why it was extended or dropped. */
  reason: z.string(),
  /** The driver of a late shipment was called (3.3.2.2). */
  driver: spokenSchema.nullable(),
  /** How it was kept. */
  answer: spokenSchema.nullable(),
  followUp: z.enum(followUps),
  version,
});
export type CustomerPromise = z.infer<typeof promiseSchema>;

const acted = z.strictObject({ id, version });
const minutes = z.int().min(1).max(promiseLimits.minutes);
const text = z.string().max(promiseLimits.text);

export const promisesContract = {
  /** The caller's own that run, the next due first, and kept ones whose next word nobody has promised yet. */
  mine: allowed('promises.write').output(z.array(promiseSchema)),
  /** `running`: everybody's, by due time; `over`: the newest 200. */
  list: allowed('exceptions.read')
    .input(z.strictObject({ view: z.enum(['running', 'over']).default('running') }))
    .output(z.array(promiseSchema)),
  /** All of an order, a report or a note, the newest first. */
  ofCase: allowed('exceptions.read').input(aboutInput).output(z.array(promiseSchema)),
  /** Made once, however often the same token comes; `after` is the kept promise that it follows (4.3.1.2). */
  make: allowed('promises.write')
    .input(
      z.strictObject({
        token,
        kind: z.enum(promiseKinds).default('callBack'),
        person: z.string().max(promiseLimits.person),
        phone: z.string().max(promiseLimits.address).default(''),
        way: z.enum(contactWays).default('phone'),
        text,
        minutes,
        about: aboutInput,
        after: id.nullable().default(null),
      }),
    )
    .output(promiseSchema),
  /** The driver was called: the first step of a late-shipment question. */
  callDriver: allowed('promises.write').input(acted.extend(spokenInput.shape)).output(promiseSchema),
  /** The customer has his word; `next` promises the next one at once, `over` ends the case. */
  keep: allowed('promises.write')
    .input(
      acted.extend({
        ...spokenInput.shape,
        next: z.strictObject({ minutes, text }).nullable().default(null),
        over: z.boolean().default(false),
      }),
    )
    .output(promiseSchema),
  /** More time was asked of the customer: a new promise, tied to this one. Answers the new one. */
  extend: allowed('promises.write').input(acted.extend({ minutes, reason })).output(promiseSchema),
  /** Nothing more is to be told: what came of the case. */
  finish: allowed('promises.write')
    .input(acted.extend({ result: reason }))
    .output(promiseSchema),
};
