import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import { claimFact } from './claim-facts.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';

interface Told {
  readonly tx: WriteContext;
  readonly deps: ClaimsDeps;
  readonly byName: string;
  /** Of the statement. */
  readonly number: string;
}

/**
 * A claim that the customer's statement takes off is paid by it once he has confirmed the statement, and decided again
 * when that is corrected (7.1.1, 7.1.4).
 */
export function createClaimsFollower(deps: ClaimsDeps): Follower {
  return {
    follows: (type) => type === 'statement.confirmed' || type === 'statement.corrected',
    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const { type, payload = {} } of events) {
        const work = { tx, deps, byName: actor?.displayName ?? '', number: String(payload['number']) };
        for (const id of (payload['claims'] ?? []) as readonly string[]) {
          told.push(...(await (type === 'statement.confirmed' ? paid(work, id) : decidedAgain(work, id))));
        }
      }
      return told;
    },
  };
}

async function paid({ tx, deps, byName, number }: Told, id: string): Promise<readonly NewEvent[]> {
  const claim = await claimsRepository.claim(tx, id);
  if (claim?.state !== 'decided') return [];
  const at = deps.now();
  const patch = { state: 'paid', paidAt: at, paidByName: byName, paidReference: number, updatedAt: at } as const;
  await claimsRepository.updateClaim(tx, claim, patch, async () => null);
  return tell(tx, deps, claim.reportId, 'paid', { claimId: id, reference: number, paidAt: at });
}

async function decidedAgain({ tx, deps, number }: Told, id: string): Promise<readonly NewEvent[]> {
  const claim = await claimsRepository.claim(tx, id);
  if (claim?.state !== 'paid' || claim.paidReference !== number) return [];
  const patch = { state: 'decided', paidAt: null, paidByName: null, paidReference: '', updatedAt: deps.now() } as const;
  await claimsRepository.updateClaim(tx, claim, patch, async () => null);
  return tell(tx, deps, claim.reportId, 'payOpen', { claimId: id, reference: number });
}

async function tell(
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
