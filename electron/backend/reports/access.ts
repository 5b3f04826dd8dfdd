import { answerers, isForCustomer, isWritten, sharedAuthors } from '../../../shared/domain/reports/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { Actor } from '../session.ts';

type Who = Pick<Actor, 'userId' | 'roles' | 'permissions'>;
type Whose = Pick<WorkReportRow, 'kind' | 'personId' | 'state' | 'submittedById' | 'sentAt'>;

/** Who sees how the manual is kept sees everybody's reports; anybody else his own. */
export function mayReadAll({ permissions }: Who): boolean {
  return permissions.has('tasks.report');
}

export function mayRead(actor: Who, { personId }: Pick<WorkReportRow, 'personId'>): boolean {
  return mayReadAll(actor) || (personId !== null && personId === actor.userId);
}

export function isAuthor(actor: Who, { personId }: Pick<WorkReportRow, 'personId'>): boolean {
  if (!actor.permissions.has('reports.write')) return false;
  return personId === null ? sharedAuthors.some((role) => actor.roles.includes(role)) : personId === actor.userId;
}

/** Nobody approves what is his own. */
export function mayAnswer(actor: Who, { kind, personId, state, submittedById }: Whose): boolean {
  if (state !== 'submitted' || actor.userId === personId || actor.userId === submittedById) return false;
  return answerers[kind].some((role) => actor.roles.includes(role));
}

/** To the customer: when it is approved, and again when it did not reach him. */
export function maySend(actor: Who, row: Whose): boolean {
  return isForCustomer(row.kind) && row.state === 'approved' && isAuthor(actor, row);
}

export function demandAuthor(actor: Who, row: Pick<WorkReportRow, 'personId'>): void {
  if (!isAuthor(actor, row)) throw new UserError('reports.notYours');
}

export function demandWritten({ state }: Pick<WorkReportRow, 'state'>): void {
  if (!isWritten(state)) throw new UserError('reports.notWritable');
}
