import { In } from 'typeorm';
import { type KpiFigure, kpiFigures } from '../../../shared/domain/kpi/figures.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { KpiTargetEntity, type KpiTargetRow } from '../database/entities/kpi.ts';
import { EventEntity } from '../database/entities/memory.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const code = 'kpi.targetChanged';

/** A goal that became another one; `null` where none stood. */
export interface GoalChange {
  readonly figure: KpiFigure;
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Under which its changes are on record. */
export function targetSubject(scope: string, figure: KpiFigure): string {
  return `${scope || 'company'}:${figure}`;
}

/** Goals that somebody set. */
export const targetsRepository = {
  of: (at: ReadContext, scope: string): Promise<KpiTargetRow[]> => managerOf(at).findBy(KpiTargetEntity, { scope }),

  /** Of all figures of a scope, oldest first. */
  async changes(at: ReadContext, scope: string): Promise<readonly GoalChange[]> {
    const subjectId = In(kpiFigures.map((figure) => targetSubject(scope, figure)));
    const facts = await managerOf(at).find(EventEntity, { where: { subjectId, type: code }, order: { seq: 'ASC' } });
    return facts.map(({ at: when, payload }) => ({ ...(payload as unknown as Omit<GoalChange, 'at'>), at: when }));
  },

  find: (at: ReadContext, scope: string, figure: KpiFigure): Promise<KpiTargetRow | null> =>
    managerOf(at).findOneBy(KpiTargetEntity, { scope, figure }),

  async save(tx: WriteContext, row: KpiTargetRow): Promise<void> {
    const { scope, figure, version, ...patch } = row;
    const current = () => targetsRepository.find(tx, scope, figure);
    if (version > 0) return updateVersion(tx, KpiTargetEntity, { scope, figure, version }, patch, { code, current });
    const there = await current();
    if (there) throw new ConflictError(code, there);
    await insertRows(tx, KpiTargetEntity, [{ ...row, version: 1 }]);
  },

  async remove(tx: WriteContext, { scope, figure, version }: Pick<KpiTargetRow, 'scope' | 'figure' | 'version'>) {
    const { affected } = await managerOf(tx).delete(KpiTargetEntity, { scope, figure, version });
    if (affected === 1) return;
    throw new ConflictError(code, await targetsRepository.find(tx, scope, figure));
  },
};
