import * as z from 'zod';
import { roles } from '../domain/people/roles.ts';
import { grounds } from '../domain/people/standing.ts';
import { allowed, id, instant, reason, version } from './base.ts';
import { standingSchema } from './people.ts';

export const standingRowSchema = z.object({
  userId: id,
  userName: z.string(),
  displayName: z.string(),
  /** May be empty. */
  nameEn: z.string(),
  /** As given, whatever the standing makes of them. */
  roles: z.array(z.enum(roles)),
  standing: standingSchema,
  /** By what he was qualified; `null` while by nothing. */
  ground: z.enum(grounds).nullable(),
  /** 0 while nothing is kept of him. */
  version,
});
export type StandingRow = z.infer<typeof standingRowSchema>;

/** One change of somebody's standing, as it was written. */
const change = z.object({
  seq: z.int(),
  at: instant,
  /** Who did it; empty where it ended by itself. */
  by: z.string(),
  what: z.enum(['takenOver', 'passed', 'failed', 'expired', 'suspended', 'resumed']),
  /** The reason, or the exam's name; may be empty. */
  text: z.string(),
  until: instant.nullable(),
});
export type StandingChange = z.infer<typeof change>;

const decision = z.strictObject({ userId: id, version, reason });

/** Who may go on duty at the counter (5.3.11). */
export const standingContract = {
  /** Everybody of the counter who works here, by user name. */
  list: allowed('standing.read').output(z.array(standingRowSchema)),
  /** Of one person, the newest first. */
  history: allowed('standing.read')
    .input(z.strictObject({ userId: id }))
    .output(z.array(change)),
  /** Back to drafting at once; refused for oneself and for the last director. */
  suspend: allowed('standing.decide').input(decision).output(z.void()),
  resume: allowed('standing.decide').input(decision).output(z.void()),
  /** On duty without an exam, by the word of whoever says so. */
  takeOver: allowed('standing.decide').input(decision).output(z.void()),
};
