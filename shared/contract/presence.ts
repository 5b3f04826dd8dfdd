import * as z from 'zod';
import { placeKinds } from '../domain/presence/presence.ts';
import { id, instant, signedIn } from './base.ts';

const placeSchema = z.strictObject({ kind: z.enum(placeKinds), id, doing: z.enum(['reading', 'changing']) });

const presentSchema = z.object({
  id,
  /** The window that asks. */
  own: z.boolean(),
  workstation: z.string(),
  userId: id,
  displayName: z.string(),
  nameEn: z.string(),
  /** By the clock of that workstation. */
  since: instant,
  locked: z.boolean(),
  /** The last act there, when it is a while ago. */
  idleSince: instant.nullable(),
  place: placeSchema.nullable(),
});
export type Present = z.infer<typeof presentSchema>;

/** Who is at which counter. None of it is kept: it is no fact of the trade. */
export const presenceContract = {
  list: signedIn.meta({ background: true }).output(z.array(presentSchema)),
  /** What the caller's window shows now; `null` when that is nobody else's concern. */
  at: signedIn
    .meta({ background: true })
    .input(z.strictObject({ place: placeSchema.nullable() }))
    .output(z.void()),
};
