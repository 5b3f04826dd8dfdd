import type { Claim, ReportClaims, Settlement } from '../../../shared/contract/claims.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ClaimRow, SettlementRow } from '../database/entities/claims.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';
import { authorityOf } from './authority.ts';

/** What was settled and claimed on a report, for the person who asks. */
export async function claimsOfReport(
  at: ReadContext,
  deps: ClaimsDeps,
  actor: Actor,
  reportId: string,
): Promise<ReportClaims> {
  const report = await deps.reports.find(at, reportId);
  if (!report) throw new UserError('claims.reportUnknown');
  const { limit, already, left } = await authorityOf(at, actor, report, 0);
  const settlements = await claimsRepository.settlements(at, { reportId, orderId: report.orderId });
  const claims = await claimsRepository.claims(at, { reportId });
  return {
    settlements: await settlementsOf(at, settlements),
    claims: await Promise.all(claims.map((claim) => claimOf(at, deps, claim))),
    authority: { limit, already, left },
  };
}

/** Settlements as windows read them, each with who took it back and why. */
export async function settlementsOf(at: ReadContext, rows: readonly SettlementRow[]): Promise<Settlement[]> {
  const ids = rows.map(({ id }) => id);
  const voids = new Map((await claimsRepository.voids(at, ids)).map((one) => [one.settlementId, one]));
  return rows.map(({ orderId: _order, byId: _by, ...settlement }) => {
    const voided = voids.get(settlement.id);
    return { ...settlement, voided: voided ? { reason: voided.reason, byName: voided.byName, at: voided.at } : null };
  });
}

export async function claimOf(
  at: ReadContext,
  deps: ClaimsDeps,
  { updatedAt: _at, ...claim }: ClaimRow,
): Promise<Claim> {
  const report = await deps.reports.find(at, claim.reportId);
  return { ...claim, number: report?.number ?? '', customerName: report?.customerName ?? '' };
}
