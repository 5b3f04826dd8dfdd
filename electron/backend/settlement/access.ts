import { isOpen } from '../../../shared/domain/settlement/moves.ts';
import type { Issuer } from '../../../shared/domain/settlement/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { Actor } from '../session.ts';

type Who = Pick<Actor, 'userId' | 'permissions'>;

const rights = { cs: 'settlement.cs', finance: 'settlement.finance' } as const;

export function isOf(actor: Who, side: Issuer): boolean {
  return actor.permissions.has(rights[side]);
}

export function otherSide(issuer: Issuer): Issuer {
  return issuer === 'finance' ? 'cs' : 'finance';
}

/** Its lines are written by the side that issues it, while it is a draft. */
export function mayWrite(actor: Who, { state, issuer }: Pick<StatementRow, 'state' | 'issuer'>): boolean {
  return isOpen(state) && isOf(actor, issuer);
}

/** The other side reviews it, and nobody his own (7.1.1). */
export function mayReview(actor: Who, row: Pick<StatementRow, 'state' | 'issuer' | 'preparedById'>): boolean {
  return row.state === 'submitted' && isOf(actor, otherSide(row.issuer)) && row.preparedById !== actor.userId;
}

export function demandWrite(actor: Who, row: Pick<StatementRow, 'state' | 'issuer'>): void {
  if (!isOpen(row.state)) throw new UserError('settlement.notDraft');
  if (!isOf(actor, row.issuer)) throw new UserError(`settlement.notIssuer.${row.issuer}`);
}

export function demandReview(actor: Who, row: Pick<StatementRow, 'state' | 'issuer' | 'preparedById'>): void {
  if (row.state !== 'submitted') throw new UserError('settlement.notSubmitted');
  if (!isOf(actor, otherSide(row.issuer))) throw new UserError(`settlement.notReviewer.${otherSide(row.issuer)}`);
  if (row.preparedById === actor.userId) throw new UserError('settlement.ownStatement');
}
