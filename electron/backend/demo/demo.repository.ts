import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { PrintJobEntity } from '../database/entities/printing.ts';
import { TaskEntity, type TaskRow } from '../database/entities/tasks.ts';
import { ReportRecipientEntity } from '../database/entities/exception-reports.ts';
import { SummaryEntity, type SummaryRow } from '../database/entities/summaries.ts';
import { managerOf, type WriteContext } from '../database/unit-of-work.ts';

export const demoRepository = {
  /** Orders that stand, the newest first. */
  newestOrders: (tx: WriteContext, count: number): Promise<{ id: string; number: string }[]> =>
    managerOf(tx).query(`SELECT id, number FROM work_order WHERE state <> 'cancelled' ORDER BY id DESC LIMIT ${count}`),

  /** No mail of the demonstration's reports goes into its outbox. */
  async leaveReportsUnmailed(tx: WriteContext): Promise<void> {
    await managerOf(tx).update(ReportRecipientEntity, { unmailedSince: Not(IsNull()) }, { unmailedSince: null });
  },

  draftedSummaries: (tx: WriteContext, month: string): Promise<SummaryRow[]> =>
    managerOf(tx).findBy(SummaryEntity, { month }),

  /** Duties that fall due until then, the first one first. */
  openTasks: (tx: WriteContext, until: number): Promise<TaskRow[]> =>
    managerOf(tx).find(TaskEntity, {
      where: { state: 'open', dueAt: LessThanOrEqual(until) },
      order: { dueAt: 'ASC' },
    }),

  /** Outbound orders that are under way with at least so many pieces, the oldest first. */
  async onTheWay(tx: WriteContext, pieces = 1): Promise<readonly string[]> {
    const query = `SELECT id FROM work_order
      WHERE state = 'inTransit' AND centre = 'freight' AND pieces >= $1 ORDER BY confirmed_at`;
    return (await managerOf(tx).query<{ id: string }[]>(query, [pieces])).map(({ id }) => id);
  },

  /** The printer that the demonstration's sheets came from, a few seconds after they were handed over. */
  async nameThePrinter(tx: WriteContext): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(PrintJobEntity)
      .set({
        submittedAt: () => 'printed_at - 6000',
        driver: 'folder',
        target: '',
        paper: 'A4',
        copies: 1,
        language: 'zh-CN',
      })
      .where('state = :printed', { printed: 'printed' })
      .execute();
  },
};
