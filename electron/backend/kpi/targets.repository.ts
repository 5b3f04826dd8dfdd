import type { KpiFigure } from '../../../shared/domain/kpi/figures.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { KpiTargetEntity, type KpiTargetRow } from '../database/entities/kpi.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const code = 'kpi.targetChanged';

/** Goals that somebody set. */
export const targetsRepository = {
  of: (at: ReadContext, scope: string): Promise<KpiTargetRow[]> => managerOf(at).findBy(KpiTargetEntity, { scope }),

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
