import { In, IsNull, Not } from 'typeorm';
import type { CaseStage } from '../../../shared/domain/quality/values.ts';
import { UserAccountEntity } from '../database/entities/people.ts';
import {
  QualityActionEntity,
  type QualityActionRow,
  QualityCaseEntity,
  type QualityCaseRow,
  QualityFollowUpEntity,
  type QualityFollowUpRow,
  QualityLetterEntity,
  type QualityLetterRow,
  QualityStepEntity,
  type QualityStepRow,
} from '../database/entities/quality.ts';
import { findRow, insertNewRows, insertRows, updateVersion, upTo } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const changed = 'quality.changedMeanwhile';

/** Cases of quality control with their signed stages, actions, follow-ups and letters. */
export const qualityRepository = {
  find: (at: ReadContext, id: string): Promise<QualityCaseRow | null> => findRow(at, QualityCaseEntity, { id }),

  ofReport: (at: ReadContext, reportId: string): Promise<QualityCaseRow | null> =>
    findRow(at, QualityCaseEntity, { reportId }),

  ofReports: (at: ReadContext, reportIds: readonly string[]): Promise<QualityCaseRow[]> =>
    managerOf(at).find(QualityCaseEntity, { where: { reportId: In([...reportIds]) }, order: { openedAt: 'DESC' } }),

  /** The case as it is now, held until the unit of work ends. */
  async hold(tx: WriteContext, id: string): Promise<QualityCaseRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM quality_case WHERE id = $1 FOR NO KEY UPDATE', [id]);
    }
    return qualityRepository.find(tx, id);
  },

  /** Whether it was new: a report has one case. */
  insert: async (tx: WriteContext, row: QualityCaseRow): Promise<boolean> =>
    (await insertNewRows(tx, QualityCaseEntity, [row])).size === 1,

  update: (
    tx: WriteContext,
    { id, version }: Pick<QualityCaseRow, 'id' | 'version'>,
    patch: Partial<QualityCaseRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, QualityCaseEntity, { id, version }, patch, { code: changed, current }),

  /** All that are open, the oldest first; of the others so many that were closed last, with `null` all. */
  list: (at: ReadContext, closed: boolean, most: number | null): Promise<QualityCaseRow[]> => {
    const stage: CaseStage = 'closed';
    return managerOf(at).find(QualityCaseEntity, {
      where: { stage: closed ? stage : Not(stage) },
      order: closed ? { closedAt: 'DESC', id: 'DESC' } : { openedAt: 'ASC', id: 'ASC' },
      ...upTo(closed ? most : null),
    });
  },

  steps: (at: ReadContext, caseId: string): Promise<QualityStepRow[]> =>
    managerOf(at).find(QualityStepEntity, { where: { caseId }, order: { seq: 'ASC' } }),

  addStep: async (tx: WriteContext, row: Omit<QualityStepRow, 'seq'>): Promise<void> => {
    const seq = (await managerOf(tx).countBy(QualityStepEntity, { caseId: row.caseId })) + 1;
    await insertRows(tx, QualityStepEntity, [{ ...row, seq }]);
  },

  action: (at: ReadContext, id: string): Promise<QualityActionRow | null> => findRow(at, QualityActionEntity, { id }),

  /** Oldest first. */
  actions: (at: ReadContext, caseIds: readonly string[]): Promise<QualityActionRow[]> =>
    managerOf(at).find(QualityActionEntity, {
      where: { caseId: In([...caseIds]) },
      order: { addedAt: 'ASC', id: 'ASC' },
    }),

  addAction: async (tx: WriteContext, row: QualityActionRow): Promise<boolean> =>
    (await insertNewRows(tx, QualityActionEntity, [row])).size === 1,

  updateAction: (
    tx: WriteContext,
    { id, version }: Pick<QualityActionRow, 'id' | 'version'>,
    patch: Partial<QualityActionRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, QualityActionEntity, { id, version }, patch, { code: changed, current }),

  followUps: (at: ReadContext, caseId: string, round: number): Promise<QualityFollowUpRow[]> =>
    managerOf(at).find(QualityFollowUpEntity, { where: { caseId, round }, order: { days: 'ASC' } }),

  addFollowUps: (tx: WriteContext, rows: readonly QualityFollowUpRow[]): Promise<void> =>
    insertRows(tx, QualityFollowUpEntity, rows),

  /** Whether this call was the one that did it. */
  async finishFollowUp(
    tx: WriteContext,
    { caseId, round, days }: Pick<QualityFollowUpRow, 'caseId' | 'round' | 'days'>,
    patch: Partial<QualityFollowUpRow>,
  ): Promise<boolean> {
    const where = { caseId, round, days, doneAt: IsNull() };
    return (await managerOf(tx).update(QualityFollowUpEntity, where, patch)).affected === 1;
  },

  letters: (at: ReadContext, caseIds: readonly string[]): Promise<QualityLetterRow[]> =>
    managerOf(at).find(QualityLetterEntity, { where: { caseId: In([...caseIds]) }, order: { sentAt: 'DESC' } }),

  addLetter: (tx: WriteContext, row: QualityLetterRow): Promise<void> => insertRows(tx, QualityLetterEntity, [row]),

  /** Every name by which somebody who works or worked here is known. */
  async names(at: ReadContext): Promise<readonly string[]> {
    const accounts = await managerOf(at).find(UserAccountEntity, {
      select: { userName: true, nameZh: true, nameEn: true },
    });
    return accounts.flatMap(({ userName, nameZh, nameEn }) => [nameZh, nameEn, userName]).filter(Boolean);
  },
};
