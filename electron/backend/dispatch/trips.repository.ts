import { In } from 'typeorm';
import { type TripRow, type TripStopRow, TripEntity, TripStopEntity } from '../database/entities/dispatch.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const planLock = 7_263_531;

/** Trips and what is on board. */
export const tripsRepository = {
  /** From here on nobody else plans until the unit of work ends; the order, where there is one, is held first. */
  async hold(tx: WriteContext, orderId: string | null): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    if (orderId !== null) await manager.query('SELECT id FROM work_order WHERE id = $1 FOR NO KEY UPDATE', [orderId]);
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [planLock]);
  },

  find: (at: ReadContext, id: string): Promise<TripRow | null> => findRow(at, TripEntity, { id }),

  ofDay: (at: ReadContext, day: string): Promise<TripRow[]> =>
    managerOf(at).find(TripEntity, { where: { day }, order: { fromAt: 'ASC', id: 'ASC' } }),

  insert: (tx: WriteContext, row: TripRow): Promise<void> => insertRows(tx, TripEntity, [row]),

  update: (tx: WriteContext, trip: TripRow, patch: Partial<TripRow>, current: () => Promise<unknown>): Promise<void> =>
    updateVersion(tx, TripEntity, { id: trip.id, version: trip.version }, patch, {
      code: 'dispatch.tripChanged',
      current,
    }),

  async remove(tx: WriteContext, id: string): Promise<void> {
    await managerOf(tx).delete(TripEntity, { id });
  },

  stop: (at: ReadContext, orderId: string): Promise<TripStopRow | null> => findRow(at, TripStopEntity, { orderId }),

  stopsOf: async (at: ReadContext, tripIds: readonly string[]): Promise<TripStopRow[]> =>
    tripIds.length === 0
      ? []
      : managerOf(at).find(TripStopEntity, {
          where: { tripId: In([...tripIds]) },
          order: { position: 'ASC', orderId: 'ASC' },
        }),

  insertStop: (tx: WriteContext, row: TripStopRow): Promise<void> => insertRows(tx, TripStopEntity, [row]),

  async updateStop(tx: WriteContext, orderId: string, patch: Partial<TripStopRow>): Promise<void> {
    await managerOf(tx).update(TripStopEntity, { orderId }, patch);
  },

  async removeStop(tx: WriteContext, orderId: string): Promise<void> {
    await managerOf(tx).delete(TripStopEntity, { orderId });
  },
};
