import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { AbsenceEntity, type AbsenceRow } from '../database/entities/handovers.ts';
import { findRow, insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const absencesRepository = {
  find: (at: ReadContext, id: string): Promise<AbsenceRow | null> => findRow(at, AbsenceEntity, { id }),

  /** Of today and later, not ended early. */
  from: (at: ReadContext, today: string): Promise<AbsenceRow[]> =>
    managerOf(at).find(AbsenceEntity, {
      where: { toDay: MoreThanOrEqual(today), endedAt: IsNull() },
      order: { fromDay: 'ASC', id: 'ASC' },
    }),

  /** All that touch these days, those that were ended early too. */
  within: (at: ReadContext, first: string, last: string): Promise<AbsenceRow[]> =>
    managerOf(at).find(AbsenceEntity, {
      where: { fromDay: LessThanOrEqual(last), toDay: MoreThanOrEqual(first) },
      order: { fromDay: 'ASC', id: 'ASC' },
    }),

  insert: (tx: WriteContext, row: AbsenceRow) => insertRows(tx, AbsenceEntity, [row]),

  /** Whether this call was the one that ended it. */
  async end(tx: WriteContext, id: string, endedAt: number): Promise<boolean> {
    return (await managerOf(tx).update(AbsenceEntity, { id, endedAt: IsNull() }, { endedAt })).affected === 1;
  },
};
