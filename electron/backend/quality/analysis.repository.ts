import { In } from 'typeorm';
import {
  QualityAnalysisEntity,
  type QualityAnalysisRow,
  QualitySignatureEntity,
  type QualitySignatureRow,
} from '../database/entities/quality.ts';
import { findRow, insertMissingRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Analyses of 4.3.1.9, each revision a row, and their signatures. */
export const analysisRepository = {
  /** Newest first. */
  revisions: (at: ReadContext, caseId: string): Promise<QualityAnalysisRow[]> =>
    managerOf(at).find(QualityAnalysisEntity, { where: { caseId }, order: { revision: 'DESC' } }),

  /** The newest revision of each case. */
  async current(at: ReadContext, caseIds: readonly string[]): Promise<ReadonlyMap<string, QualityAnalysisRow>> {
    const rows = await managerOf(at).find(QualityAnalysisEntity, {
      where: { caseId: In([...caseIds]) },
      order: { revision: 'ASC' },
    });
    return new Map(rows.map((row) => [row.caseId, row]));
  },

  /** One window of two that begin at once makes it. */
  begin: (tx: WriteContext, row: QualityAnalysisRow): Promise<void> =>
    insertMissingRows(tx, QualityAnalysisEntity, [row]),

  insert: (tx: WriteContext, row: QualityAnalysisRow): Promise<void> => insertRows(tx, QualityAnalysisEntity, [row]),

  find: (at: ReadContext, caseId: string, revision: number): Promise<QualityAnalysisRow | null> =>
    findRow(at, QualityAnalysisEntity, { caseId, revision }),

  update: (
    tx: WriteContext,
    { caseId, revision, version }: Pick<QualityAnalysisRow, 'caseId' | 'revision' | 'version'>,
    patch: Partial<QualityAnalysisRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, QualityAnalysisEntity, { caseId, revision, version }, patch, {
      code: 'quality.changedMeanwhile',
      current,
    }),

  sign: (tx: WriteContext, row: QualitySignatureRow): Promise<void> => insertRows(tx, QualitySignatureEntity, [row]),

  /** Of all revisions, in the order in which they were given. */
  async signatures(at: ReadContext, caseIds: readonly string[]): Promise<readonly QualitySignatureRow[]> {
    if (caseIds.length === 0) return [];
    return managerOf(at).find(QualitySignatureEntity, {
      where: { caseId: In([...caseIds]) },
      order: { revision: 'ASC', at: 'ASC' },
    });
  },

  /** Nobody takes a role from them, or closes their account, before this unit of work ends. */
  async holdAccounts(tx: WriteContext, ids: readonly string[]): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    const places = ids.map((_, index) => `$${index + 1}`).join(',');
    await manager.query(`SELECT id FROM user_account WHERE id IN (${places}) ORDER BY id FOR SHARE`, [...ids]);
  },
};
