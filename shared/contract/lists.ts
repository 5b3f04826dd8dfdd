import * as z from 'zod';
import { allowed, fileContent, id, open, type ProcedureMeta } from './base.ts';
import { claimsContract } from './claims.ts';
import { exceptionsContract } from './exceptions.ts';
import { handoversContract } from './handovers.ts';
import { mailContract } from './mail.ts';
import { mailboxContract } from './mailbox.ts';
import { notesContract } from './notes.ts';
import { promisesContract } from './promises.ts';
import { qualityContract } from './quality.ts';
import { requestsContract } from './requests.ts';
import { shiftsContract } from './shifts.ts';
import { standingContract } from './standing.ts';
import { tasksContract } from './tasks.ts';

/** A list as its own area offers it: what it is asked with, and the right that it takes. */
interface Listing<Input extends z.ZodType> {
  readonly '~orpc': { readonly meta: ProcedureMeta; readonly inputSchema?: Input | undefined };
}

/** The same list as a file: whoever may see it may have it, filtered in the same words. */
function filtered<Input extends z.ZodType>({ '~orpc': { meta, inputSchema } }: Listing<Input>) {
  return open
    .meta({ ...meta, background: false })
    .input(inputSchema as Input)
    .output(fileContent);
}

function whole({ '~orpc': { meta } }: { readonly '~orpc': { readonly meta: ProcedureMeta } }) {
  return open.meta({ ...meta, background: false }).output(fileContent);
}

/** Lists as Excel files in the reader's language: all rows of the filter, in the order of the screen. */
export const listsContract = {
  myTasks: whole(tasksContract.mine),
  teamTasks: filtered(tasksContract.team),
  closedTasks: filtered(tasksContract.closed),
  notes: filtered(notesContract.list),
  promises: filtered(promisesContract.list),
  requests: filtered(requestsContract.list),
  exceptions: filtered(exceptionsContract.list),
  quality: filtered(qualityContract.list),
  claims: filtered(claimsContract.list),
  shifts: whole(shiftsContract.list),
  outbox: filtered(mailContract.list),
  mailbox: filtered(mailboxContract.list),
  handovers: filtered(handoversContract.list),
  absences: whole(handoversContract.absences.list),
  /** Those that are shown, in their order. */
  accounts: allowed('people.administer')
    .input(z.strictObject({ ids: z.array(id).max(5_000) }))
    .output(fileContent),
  standing: whole(standingContract.list),
};
