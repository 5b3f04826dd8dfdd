import { EventEntity } from '../database/entities/memory.ts';
import { SummaryEntity, type SummaryRow } from '../database/entities/summaries.ts';
import { findRow, insertNewRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Summaries of months, each version a row. */
export const summariesRepository = {
  find: (at: ReadContext, id: string): Promise<SummaryRow | null> => findRow(at, SummaryEntity, { id }),

  ofMonth: (at: ReadContext, month: string): Promise<SummaryRow[]> =>
    managerOf(at).find(SummaryEntity, { where: { month }, order: { personName: 'ASC', id: 'ASC', revision: 'ASC' } }),

  versions: (at: ReadContext, { month, personKey }: Pick<SummaryRow, 'month' | 'personKey'>): Promise<SummaryRow[]> =>
    managerOf(at).find(SummaryEntity, { where: { month, personKey }, order: { revision: 'ASC' } }),

  /** The newest first. */
  async months(at: ReadContext): Promise<readonly string[]> {
    const rows = await managerOf(at)
      .createQueryBuilder(SummaryEntity, 's')
      .select('DISTINCT s.month', 'month')
      .orderBy('s.month', 'DESC')
      .limit(60)
      .getRawMany<{ month: string }>();
    return rows.map(({ month }) => month);
  },

  /** Who handed in a summary last; `null` while nobody did. */
  async submitterOf(at: ReadContext, summaryId: string): Promise<string | null> {
    const [last] = await managerOf(at).find(EventEntity, {
      select: ['seq', 'actorId'],
      where: { subjectId: summaryId, type: 'summary.submitted' },
      order: { seq: 'DESC' },
      take: 1,
    });
    return last?.actorId ?? null;
  },

  /** Ids of those that were not there yet: drafted twice, or by two workstations, it is one. */
  insert: (tx: WriteContext, rows: readonly SummaryRow[]): Promise<ReadonlySet<string>> =>
    insertNewRows(tx, SummaryEntity, rows),

  update: (
    tx: WriteContext,
    { id, version }: Pick<SummaryRow, 'id' | 'version'>,
    patch: Partial<SummaryRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, SummaryEntity, { id, version }, patch, { code: 'summaries.changedMeanwhile', current }),
};
