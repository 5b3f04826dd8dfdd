import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';
import { toldOf } from './deducted.ts';

interface Told {
  readonly tx: WriteContext;
  readonly deps: ClaimsDeps;
  readonly byName: string;
  /** Of the statement. */
  readonly number: string;
}

/** A claim that the customer's statement takes off is paid by it once he has confirmed the statement (7.1.1). */
export function createClaimsFollower(deps: ClaimsDeps): Follower {
  return {
    follows: (type) => type === 'statement.confirmed',
    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const { payload = {} } of events) {
        const work = { tx, deps, byName: actor?.displayName ?? '', number: String(payload['number']) };
        for (const id of (payload['claims'] ?? []) as readonly string[]) told.push(...(await paid(work, id)));
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
  return toldOf(tx, deps, claim.reportId, 'paid', { claimId: id, reference: number, paidAt: at });
}
