import { answerers, departmentAuthor, isWritten } from '../../../shared/domain/summaries/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SummaryRow } from '../database/entities/summaries.ts';
import type { Actor } from '../session.ts';

type Who = Pick<Actor, 'userId' | 'roles' | 'permissions'>;

/** Who sees how the manual is kept sees everybody's months; anybody else his own. */
export function mayReadAll({ permissions }: Who): boolean {
  return permissions.has('tasks.report');
}

export function mayRead(actor: Who, { personId }: Pick<SummaryRow, 'personId'>): boolean {
  return mayReadAll(actor) || personId === actor.userId;
}

export function isAuthor(actor: Who, { scope, personId }: Pick<SummaryRow, 'scope' | 'personId'>): boolean {
  if (!actor.permissions.has('summaries.write')) return false;
  return scope === 'department' ? actor.roles.includes(departmentAuthor) : personId === actor.userId;
}

/** Nobody approves his own month, nor what he handed in for the department. */
export function mayAnswer(
  actor: Who,
  row: Pick<SummaryRow, 'scope' | 'personId' | 'state'>,
  submittedById: string | null,
): boolean {
  if (row.state !== 'submitted' || row.personId === actor.userId || submittedById === actor.userId) return false;
  return answerers[row.scope].some((role) => actor.roles.includes(role));
}

export function demandAuthor(actor: Who, row: SummaryRow): void {
  if (!isAuthor(actor, row)) throw new UserError('summaries.notYours');
}

export function demandWritten({ state }: Pick<SummaryRow, 'state'>): void {
  if (!isWritten(state)) throw new UserError('summaries.notWritable');
}
