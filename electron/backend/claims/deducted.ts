import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { claimFact } from './claim-facts.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';

/** What these claims give the customer, in fen, where they are decided and not paid; held until the unit of work ends. */
export async function holdDeducted(tx: WriteContext, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const claims = await claimsRepository.holdClaims(tx, ids);
  return new Map(claims.filter(({ state }) => state === 'decided').map((claim) => [claim.id, claim.compensation]));
}

/** The statement that paid these claims is corrected: they are decided and to be paid again (7.1.4). */
export async function giveBack(
  tx: WriteContext,
  deps: ClaimsDeps,
  actor: Actor,
  /** Of the statement. */
  number: string,
  ids: readonly string[],
): Promise<void> {
  for (const claim of await claimsRepository.holdClaims(tx, ids)) {
    if (claim.state !== 'paid' || claim.paidReference !== number) continue;
    const open = {
      state: 'decided',
      paidAt: null,
      paidByName: null,
      paidReference: '',
      updatedAt: deps.now(),
    } as const;
    await claimsRepository.updateClaim(tx, claim, open, async () => null);
    await deps.events.append(
      tx,
      actor,
      await toldOf(tx, deps, claim.reportId, 'payOpen', { claimId: claim.id, reference: number }),
    );
  }
}

export async function toldOf(
  tx: WriteContext,
  deps: ClaimsDeps,
  reportId: string,
  what: 'paid' | 'payOpen',
  payload: Readonly<Record<string, unknown>>,
): Promise<readonly NewEvent[]> {
  tx.changed('claim', reportId);
  tx.changed('report', reportId);
  const report = await deps.reports.find(tx, reportId);
  return report ? [claimFact(report, what, payload)] : [];
}
