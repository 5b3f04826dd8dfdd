import { oc } from '@orpc/contract';
import * as z from 'zod';
import { languages } from '../i18n/languages.ts';
import { idPattern } from '../lib/ids.ts';
import type { Permission } from '../domain/people/permissions.ts';
import { standingStates } from '../domain/people/standing.ts';

/** What the router knows of a procedure beside its input and output. */
export interface ProcedureMeta {
  /** `open`: before log-in too; `signedIn`: any person at the counter; otherwise the right it takes. */
  readonly access?: Permission | 'open' | 'signedIn';
  /** A call of a person counts as activity; a machine's own polling does not. */
  readonly background?: boolean;
}

const params = z.record(z.string(), z.union([z.string(), z.number()]));
export const issueSchema = z.object({ path: z.string(), code: z.string(), params: params.optional() });

const base = oc.$meta<ProcedureMeta>({}).errors({
  /** A user's error: its code names the sentence, its issues the fields. */
  REFUSED: { status: 422, data: z.object({ code: z.string(), params, issues: z.array(issueSchema) }) },
  /** Somebody else was first; `current` is the row as it is now. */
  CONFLICT: { status: 409, data: z.object({ code: z.string(), current: z.unknown() }) },
  UNAUTHORIZED: { status: 401, data: z.object({ reason: z.enum(['signedOut', 'locked']) }) },
  /** `standing`: the right is there, but whoever asks is not on duty (5.3.11). */
  FORBIDDEN: {
    status: 403,
    data: z.object({ permission: z.string(), standing: z.enum(standingStates).optional() }),
  },
  /** May work when tried again. */
  UNAVAILABLE: { status: 503, data: z.object({ code: z.string(), params }) },
});

/** A procedure that anybody at the window may call, signed in or not. */
export const open = base.meta({ access: 'open' });
/** A procedure for whoever is signed in. */
export const signedIn = base.meta({ access: 'signedIn' });
/** A procedure that takes a right. */
export const allowed = (permission: Permission) => base.meta({ access: permission });

export const id = z.string().regex(idPattern);
export const version = z.int().nonnegative();
export const instant = z.int();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const language = z.enum(languages);
/** A line of search text. */
export const searchText = z.string().max(200);
/** Where the next page begins; opaque to the caller, `null` at the end. */
export const cursor = z.string().max(200).nullable();
export const reason = z.string().trim().min(1).max(500);

/** A file on its way through the contract. */
export const fileContent = z.object({ name: z.string().max(255), mediaType: z.string().max(100), base64: z.string() });
export type FileContent = z.infer<typeof fileContent>;
