import { In } from 'typeorm';
import type { HandoverState } from '../../../shared/domain/handovers/steps.ts';
import {
  HandoverEntity,
  HandoverRevisionEntity,
  type HandoverRevisionRow,
  type HandoverRow,
  HandoverSignatureEntity,
  type HandoverSignatureRow,
} from '../database/entities/handovers.ts';
import { findRow, insertRows, returning, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Forms in one list. */
const most = 300;

/** Hand-over forms, their revisions and signatures. */
export const handoversRepository = {
  find: (at: ReadContext, id: string): Promise<HandoverRow | null> => findRow(at, HandoverEntity, { id }),

  /** The form as it is now, held until the unit of work ends: two signatures at once come one after the other. */
  async hold(tx: WriteContext, id: string): Promise<HandoverRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM handover WHERE id = $1 FOR UPDATE', [id]);
    }
    return handoversRepository.find(tx, id);
  },

  newest: (at: ReadContext, states: readonly HandoverState[]): Promise<HandoverRow[]> =>
    managerOf(at).find(HandoverEntity, {
      where: { state: In([...states]) },
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: most,
    }),

  /** All of a customer, the newest first. */
  ofCustomer: (at: ReadContext, customerId: string): Promise<HandoverRow[]> =>
    managerOf(at).find(HandoverEntity, { where: { customerId }, order: { id: 'DESC' } }),

  insert: (tx: WriteContext, row: HandoverRow): Promise<void> => insertRows(tx, HandoverEntity, [row]),

  update: (
    tx: WriteContext,
    id: string,
    version: number,
    patch: Partial<HandoverRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, HandoverEntity, { id, version }, patch, { code: 'handovers.changedMeanwhile', current }),

  insertRevision: (tx: WriteContext, row: HandoverRevisionRow) => insertRows(tx, HandoverRevisionEntity, [row]),

  revision: (at: ReadContext, handoverId: string, revision: number): Promise<HandoverRevisionRow | null> =>
    findRow(at, HandoverRevisionEntity, { handoverId, revision }),

  revisions: (at: ReadContext, handoverId: string): Promise<HandoverRevisionRow[]> =>
    managerOf(at).find(HandoverRevisionEntity, { where: { handoverId }, order: { revision: 'DESC' } }),

  insertSignature: (tx: WriteContext, row: HandoverSignatureRow) => insertRows(tx, HandoverSignatureEntity, [row]),

  /** Of all revisions, in the order in which they were given. */
  async signatures(at: ReadContext, handoverIds: readonly string[]): Promise<readonly HandoverSignatureRow[]> {
    if (handoverIds.length === 0) return [];
    return managerOf(at).find(HandoverSignatureEntity, {
      where: { handoverId: In([...handoverIds]) },
      order: { revision: 'ASC', at: 'ASC' },
    });
  },

  /** The next number of a series; the row stays locked until the unit of work ends, so none is given twice. */
  async nextInSeries(tx: WriteContext, series: string): Promise<number> {
    const [row] = await returning<{ last: number }>(
      tx,
      'INSERT INTO number_series (series, last) VALUES ($1, 1) ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last',
      [series],
    );
    if (!row) throw new Error(`No number from series ${series}`);
    return row.last;
  },
};
