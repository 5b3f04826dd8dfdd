import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { StandingEntity, type StandingRow } from '../../database/entities/people.ts';
import { insertRows, updateVersion } from '../../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../../database/unit-of-work.ts';

export type StandingFacts = Omit<StandingRow, 'userId' | 'version'>;

const nothing: StandingFacts = {
  ground: '',
  qualifiedAt: null,
  reason: '',
  sittingId: '',
  validUntil: null,
  expiredAt: null,
  failedAt: null,
  failedExam: '',
  suspendedAt: null,
  suspendReason: '',
};

export const standingRepository = {
  async byId(at: ReadContext, userId: string): Promise<StandingRow | null> {
    return managerOf(at).findOneBy(StandingEntity, { userId });
  },

  async byIds(at: ReadContext, userIds: readonly string[]): Promise<ReadonlyMap<string, StandingRow>> {
    return byUser(await managerOf(at).findBy(StandingEntity, { userId: In([...userIds]) }));
  },

  async all(at: ReadContext): Promise<ReadonlyMap<string, StandingRow>> {
    return byUser(await managerOf(at).find(StandingEntity));
  },

  /** Those whose end is past and was not noticed yet. */
  async ended(at: ReadContext, now: number): Promise<readonly StandingRow[]> {
    return managerOf(at).findBy(StandingEntity, { validUntil: LessThanOrEqual(now), expiredAt: IsNull() });
  },

  /** Writes over what was said before; a row that somebody else changed meanwhile throws `standing.changed`. */
  async save(
    tx: WriteContext,
    userId: string,
    before: StandingRow | null,
    patch: Partial<StandingFacts>,
  ): Promise<void> {
    if (!before) {
      await insertRows(tx, StandingEntity, [{ userId, ...nothing, ...patch, version: 1 }]);
      return;
    }
    const where = { userId, version: before.version };
    const current = () => standingRepository.byId(tx, userId);
    await updateVersion(tx, StandingEntity, where, patch, { code: 'standing.changed', current });
  },
};

function byUser(rows: readonly StandingRow[]): ReadonlyMap<string, StandingRow> {
  return new Map(rows.map((row) => [row.userId, row]));
}
