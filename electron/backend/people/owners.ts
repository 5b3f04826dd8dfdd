import type { PermissionMatrix } from '../../../shared/domain/people/permissions.ts';
import { permissionsWith, type StandingRecord, standingOf } from '../../../shared/domain/people/standing.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { readMatrix } from './matrix.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AccountRecord, peopleRepository } from './people.repository.ts';
import { standingRepository } from './standing/standing.repository.ts';

/** Who may own an order, and what everybody is called. */
export function createOwners({ database, now }: Pick<PeopleDeps, 'database' | 'now'>) {
  return {
    /** The account as an order's owner; `null` when it may not own one. */
    async ownerOf(
      at: ReadContext,
      userId: string,
    ): Promise<{ id: string; displayName: string; nameEn: string } | null> {
      const account = await peopleRepository.byId(at, userId);
      if (!account) return null;
      const mayOwn = ownersBy((await readMatrix(at)).matrix, now());
      return mayOwn(account, await standingRepository.byId(at, userId)) ? ownerFrom(account) : null;
    },

    /** Whoever may confirm an order may own one (1.1). */
    async owners() {
      const mayOwn = ownersBy((await readMatrix(database.read)).matrix, now());
      const records = await standingRepository.all(database.read);
      const accounts = await peopleRepository.all(database.read);
      return accounts.filter((account) => mayOwn(account, records.get(account.id) ?? null)).map(ownerFrom);
    },

    async names() {
      return (await peopleRepository.all(database.read)).map(ownerFrom);
    },
  };
}

function ownersBy(matrix: PermissionMatrix, at: number) {
  return ({ active, roles }: AccountRecord, record: StandingRecord | null): boolean =>
    active && permissionsWith(roles, standingOf(roles, record, at), matrix).has('orders.confirm');
}

function ownerFrom({ id, nameZh, nameEn }: AccountRecord) {
  return { id, displayName: nameZh, nameEn };
}
