import type { Claim } from '../../../shared/contract/claims.ts';
import type { ClaimsReading } from '../../../shared/domain/claims/reading.ts';
import type { ClaimState } from '../../../shared/domain/claims/values.ts';
import type { Issue } from '../../../shared/errors/errors.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import type { ClaimRow } from '../database/entities/claims.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { standing } from './authority.ts';
import { createClaimsFollower } from './follower.ts';
import { claimsRepository } from './claims.repository.ts';
import { giveBack, holdDeducted } from './deducted.ts';
import { createHandling } from './handling.ts';
import { createLimits } from './limits.ts';
import { createSettling } from './settling.ts';
import { claimOf, claimsOfReport, settlementsOf } from './views.ts';

export type ClaimsService = ReturnType<typeof createClaimsService>;

/** Damage and its money: settled on the spot within a limit, or claimed, decided, shared and paid (3.3.2.3, 4.3.1.6). */
export function createClaimsService(deps: ClaimsDeps) {
  const { read } = deps.database;
  const viewsOf = (rows: readonly ClaimRow[]): Promise<Claim[]> =>
    Promise.all(rows.map((row) => claimOf(read, deps, row)));
  return {
    ...createSettling(deps),
    ...createHandling(deps),
    limits: createLimits(deps),
    follower: createClaimsFollower(deps),

    list: async (state: ClaimState | null, most: number | null = shownRows.claims) =>
      viewsOf(await claimsRepository.newest(read, state, most)),
    ofReport: (actor: Actor, reportId: string) => claimsOfReport(read, deps, actor, reportId),

    async ofOrder(orderId: string) {
      const settlements = await claimsRepository.settlementsOfOrder(read, orderId);
      const claims = await viewsOf(await claimsRepository.claims(read, { orderId }));
      return { settlements: await settlementsOf(read, settlements), claims };
    },

    /** What the customers' statements take off (7.1.1). */
    decidedOf: claimsRepository.decidedOf,
    holdDecided: claimsRepository.holdDecided,
    holdDeducted: (tx: WriteContext, ids: readonly string[]) => holdDeducted(tx, ids),
    giveBack: (tx: WriteContext, actor: Actor, number: string, ids: readonly string[]) =>
      giveBack(tx, deps, actor, number, ids),

    /** What may hold the payment of these orders (7.2.1). */
    async openOf(at: ReadContext, orderIds: readonly string[]) {
      const claims = await claimsRepository.openOf(at, orderIds);
      return claims.flatMap(({ orderId, reportId, consignee }) =>
        orderId === null ? [] : [{ orderId, reportId, label: consignee }],
      );
    },

    /** A report is not over while a claim on it is undecided. */
    async mayClose(at: ReadContext, reportId: string): Promise<readonly Issue[]> {
      const claims = await claimsRepository.claims(at, { reportId });
      return claims.some(({ state }) => state === 'open') ? [{ path: 'claims', code: 'claims.undecided' }] : [];
    },

    /** What KF-01 says of the damage. */
    async reading(at: ReadContext, reportId: string): Promise<ClaimsReading> {
      const settlements = await standing(at, { reportId, orderId: null });
      return { settlements, claims: await claimsRepository.claims(at, { reportId }) };
    },
  };
}
