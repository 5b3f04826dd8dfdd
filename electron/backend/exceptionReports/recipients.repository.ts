import { In, IsNull, Not } from 'typeorm';
import type { Reachable } from '../../../shared/domain/exceptionReports/recipients.ts';
import { ReportRecipientEntity, type ReportRecipientRow } from '../database/entities/exception-reports.ts';
import { UserAccountEntity } from '../database/entities/people.ts';
import { insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const recipientsRepository = {
  /** Those who work here, and how they are reached. */
  async people(at: ReadContext): Promise<readonly Omit<Reachable, 'roles'>[]> {
    const accounts = await managerOf(at).find(UserAccountEntity, {
      where: { active: true },
      order: { userKey: 'ASC' },
    });
    return accounts.map(({ id, nameZh, email, phone, language, mailLanguage }) => ({
      id,
      name: nameZh,
      email,
      phone,
      language: mailLanguage || language,
    }));
  },

  insert: (tx: WriteContext, rows: readonly ReportRecipientRow[]): Promise<void> =>
    insertRows(tx, ReportRecipientEntity, rows),

  /** In the order in which they were named. */
  ofReport: (at: ReadContext, reportId: string): Promise<ReportRecipientRow[]> =>
    managerOf(at).find(ReportRecipientEntity, { where: { reportId }, order: { id: 'ASC' } }),

  /** Of the first word of each report. */
  ofReports: (at: ReadContext, reportIds: readonly string[]): Promise<ReportRecipientRow[]> =>
    reportIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(ReportRecipientEntity, { where: { reportId: In([...reportIds]), seq: 1 } }),

  /** Whose mail is still to be made, the oldest first. */
  unmailed: (at: ReadContext, take: number): Promise<ReportRecipientRow[]> =>
    managerOf(at).find(ReportRecipientEntity, {
      where: { unmailedSince: Not(IsNull()) },
      order: { unmailedSince: 'ASC', id: 'ASC' },
      take,
    }),

  ofOutbox: (at: ReadContext, outboxId: string): Promise<ReportRecipientRow | null> =>
    managerOf(at).findOne(ReportRecipientEntity, { where: { outboxId } }),

  /** Takes the making of a mail upon this unit of work; false where another one was first. */
  async takeUnmailed(tx: WriteContext, id: string): Promise<boolean> {
    const where = { id, unmailedSince: Not(IsNull()) };
    const { affected } = await managerOf(tx).update(ReportRecipientEntity, where, { unmailedSince: null });
    return affected === 1;
  },

  async update(tx: WriteContext, id: string, patch: Partial<ReportRecipientRow>): Promise<void> {
    await managerOf(tx).update(ReportRecipientEntity, { id }, patch);
  },
};
