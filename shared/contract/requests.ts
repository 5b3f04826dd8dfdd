import * as z from 'zod';
import { roles } from '../domain/people/roles.ts';
import { requestKinds, requestLimits, requestStates } from '../domain/requests/request.ts';
import { allowed, id, instant, reason, version } from './base.ts';
import { aboutInput, aboutSchema, token } from './case-schemas.ts';

const requestSchema = aboutSchema.extend({
  id,
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  fromId: id,
  fromName: z.string(),
  /** Everybody in a role, or one person. */
  toRole: z.enum(roles).nullable(),
  toId: id.nullable(),
  toName: z.string(),
  text: z.string(),
  askedAt: instant,
  dueAt: instant,
  acknowledgedAt: instant.nullable(),
  acknowledgedByName: z.string(),
  answer: z.string(),
  answeredAt: instant.nullable(),
  answeredByName: z.string(),
  /** Why it was sent back last, or withdrawn. */
  reason: z.string(),
  endedAt: instant.nullable(),
  /** 1, and one more each time it was sent back. */
  round: z.int(),
  /** The caller made it, or may answer it. */
  mine: z.enum(['asker', 'answerer', 'neither']),
  version,
});
export type DepartmentRequest = z.infer<typeof requestSchema>;

const acted = z.strictObject({ id, version });

export const requestsContract = {
  /** `toMe`: for the caller to answer; `fromMe`: his own; `all`: everybody's open ones; `over`: the newest 200 that ended. */
  list: allowed('requests.write')
    .input(z.strictObject({ view: z.enum(['toMe', 'fromMe', 'all', 'over']).default('toMe') }))
    .output(z.array(requestSchema)),
  get: allowed('requests.write').input(z.strictObject({ id })).output(requestSchema),
  /** All about an order, a report or a note, the newest first. */
  ofCase: allowed('requests.write').input(aboutInput).output(z.array(requestSchema)),
  /** Whom one may ask by name. */
  colleagues: allowed('requests.write').output(z.array(z.object({ id, name: z.string() }))),
  /** Made once, however often the same token comes; an escalation finds its leader by itself and is due at once. */
  ask: allowed('requests.write')
    .input(
      z.strictObject({
        token,
        kind: z.enum(requestKinds),
        toRole: z.enum(roles).nullable().default(null),
        toId: id.nullable().default(null),
        text: z.string().max(requestLimits.text),
        dueAt: instant.nullable().default(null),
        about: aboutInput,
      }),
    )
    .output(requestSchema),
  acknowledge: allowed('requests.write').input(acted).output(requestSchema),
  answer: allowed('requests.write')
    .input(acted.extend({ answer: z.string().max(requestLimits.answer) }))
    .output(requestSchema),
  accept: allowed('requests.write').input(acted).output(requestSchema),
  /** The answer does not solve it: asked once more, with a new deadline. */
  sendBack: allowed('requests.write')
    .input(acted.extend({ reason, dueAt: instant }))
    .output(requestSchema),
  withdraw: allowed('requests.write').input(acted.extend({ reason })).output(requestSchema),
};
