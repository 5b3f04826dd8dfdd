import { type Authority, judgeAuthority, limitOf } from '../../../shared/domain/claims/authority.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SettlementRow } from '../database/entities/claims.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ClaimedReport, ClaimsDeps } from './claims.deps.ts';
import { claimsRepository, type Whose } from './claims.repository.ts';
import { currentLimits } from './limits.ts';

/** What somebody may settle, with all that was settled on the report and its order so far. */
export async function authorityOf(
  at: ReadContext,
  actor: Pick<Actor, 'roles'>,
  { id, orderId }: Pick<ClaimedReport, 'id' | 'orderId'>,
  amount: number,
): Promise<Authority> {
  const settled = await standing(at, { reportId: id, orderId });
  const already = settled.reduce((sum, one) => sum + one.amount, 0);
  return judgeAuthority(amount, already, limitOf(actor.roles, (await currentLimits(at)).limits));
}

/** What was settled and not taken back. */
export async function standing(at: ReadContext, whose: Whose): Promise<readonly SettlementRow[]> {
  const settled = await claimsRepository.settlements(at, whose);
  const ids = settled.map(({ id }) => id);
  const voided = new Set((await claimsRepository.voids(at, ids)).map(({ settlementId }) => settlementId));
  return settled.filter(({ id }) => !voided.has(id));
}

/** A report that was filed and is not closed. */
export async function openReport(at: ReadContext, deps: ClaimsDeps, id: string): Promise<ClaimedReport> {
  const report = await deps.reports.find(at, id);
  if (!report) throw new UserError('claims.reportUnknown');
  if (report.number === null) throw new UserError('claims.reportNotFiled');
  if (report.state === 'closed') throw new UserError('claims.reportClosed', { number: report.number });
  return report;
}
