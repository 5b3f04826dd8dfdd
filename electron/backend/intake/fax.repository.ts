import { Between, In, IsNull, MoreThanOrEqual } from 'typeorm';
import { CustomerEntity } from '../database/entities/customers.ts';
import { FaxCountEntity, type FaxCountRow, FaxDayEntity, type FaxDayRow } from '../database/entities/intake.ts';
import { OrderDraftEntity, WorkOrderEntity } from '../database/entities/orders.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** An order or a draft that came by fax. */
export interface FaxPaper {
  readonly id: string;
  /** `null` while it is a draft. */
  readonly number: string | null;
  /** `null` only for a draft. */
  readonly customerId: string | null;
  readonly begunAt: number;
}

export const faxRepository = {
  /** Faxed orders, cancelled ones too, and drafts that were begun between these instants, the first included. */
  async papers(at: ReadContext, from: number, before: number): Promise<readonly FaxPaper[]> {
    const between = Between(from, before - 1);
    const orders = await managerOf(at).find(WorkOrderEntity, {
      select: { id: true, number: true, customerId: true, begunAt: true },
      where: { channel: 'fax', begunAt: between },
      order: { begunAt: 'ASC' },
    });
    const drafts = await managerOf(at).find(OrderDraftEntity, {
      where: { createdAt: between, amendsOrderId: IsNull() },
      order: { createdAt: 'ASC' },
    });
    return [
      ...orders.map(({ begunAt, ...order }) => ({ ...order, begunAt: begunAt ?? 0 })),
      ...drafts
        .filter(({ form }) => form.channel === 'fax')
        .map(({ id, customerId, createdAt }) => ({ id, number: null, customerId, begunAt: createdAt })),
    ];
  },

  day: (at: ReadContext, day: string): Promise<FaxDayRow | null> => findRow(at, FaxDayEntity, { day }),

  daysFrom: (at: ReadContext, day: string): Promise<FaxDayRow[]> =>
    managerOf(at).find(FaxDayEntity, { where: { day: MoreThanOrEqual(day) } }),

  countsFrom: (at: ReadContext, day: string): Promise<FaxCountRow[]> =>
    managerOf(at).find(FaxCountEntity, { where: { day: MoreThanOrEqual(day) } }),

  counts: (at: ReadContext, day: string): Promise<FaxCountRow[]> => managerOf(at).findBy(FaxCountEntity, { day }),

  /** The day, held until this unit of work ends: nobody counts while somebody closes. */
  async holdDay(tx: WriteContext, day: string): Promise<FaxDayRow> {
    const manager = managerOf(tx);
    await manager.query('INSERT INTO fax_day (day, version) VALUES ($1, 0) ON CONFLICT (day) DO NOTHING', [day]);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT day FROM fax_day WHERE day = $1 FOR UPDATE', [day]);
    }
    const row = await faxRepository.day(tx, day);
    if (!row) throw new Error(`No fax day ${day}`);
    return row;
  },

  updateDay: (
    tx: WriteContext,
    { day, version }: Pick<FaxDayRow, 'day' | 'version'>,
    patch: Partial<FaxDayRow>,
    current: () => Promise<unknown>,
  ) => updateVersion(tx, FaxDayEntity, { day, version }, patch, { code: 'intake.faxDayChanged', current }),

  insertCount: (tx: WriteContext, row: FaxCountRow) => insertRows(tx, FaxCountEntity, [row]),

  updateCount: (
    tx: WriteContext,
    { day, customerId, version }: Pick<FaxCountRow, 'day' | 'customerId' | 'version'>,
    patch: Partial<FaxCountRow>,
    current: () => Promise<unknown>,
  ) =>
    updateVersion(tx, FaxCountEntity, { day, customerId, version }, patch, { code: 'intake.faxCountChanged', current }),

  async customers(at: ReadContext, ids: readonly string[]) {
    const rows = await managerOf(at).findBy(CustomerEntity, { id: In([...new Set(ids)]) });
    return new Map(rows.map(({ id, code, nameZh, ownerId }) => [id, { code, name: nameZh, ownerId }]));
  },
};
