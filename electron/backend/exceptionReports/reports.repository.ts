import { In, Not, IsNull } from 'typeorm';
import type { ReportKind, ReportState, Severity } from '../../../shared/domain/exceptionReports/values.ts';
import { CustomerEntity } from '../database/entities/customers.ts';
import {
  ReportEntity,
  ReportEntryEntity,
  type ReportEntryRow,
  type ReportRow,
} from '../database/entities/exception-reports.ts';
import { findRow, insertNewRows, insertRows, returning, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** What a list asks for. */
export interface ReportFilter {
  readonly states: readonly ReportState[];
  /** Told too late, or past its time at this moment and not told. */
  readonly lateAt: number | null;
  readonly kind: ReportKind | null;
  readonly severity: Severity | null;
  /** Words of number, order, customer or what was typed. */
  readonly text: string;
  /** Drafts of this person alone. */
  readonly authorId: string | null;
}

/** The key under which one report of a kind is open for an order. */
export function openKeyOf(orderId: string | null, kind: ReportKind | null): string | null {
  return orderId && kind ? `${orderId}:${kind}` : null;
}

export const reportsRepository = {
  find: (at: ReadContext, id: string): Promise<ReportRow | null> => findRow(at, ReportEntity, { id }),

  /** The report as it is now, held until the unit of work ends. */
  async hold(tx: WriteContext, id: string): Promise<ReportRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM exception_report WHERE id = $1 FOR NO KEY UPDATE', [id]);
    }
    return reportsRepository.find(tx, id);
  },

  byToken: (at: ReadContext, token: string): Promise<ReportRow | null> => findRow(at, ReportEntity, { token }),
  byOpenKey: (at: ReadContext, openKey: string): Promise<ReportRow | null> => findRow(at, ReportEntity, { openKey }),

  /** False where one of its token, or one that is open for the same, is there already. */
  insert: async (tx: WriteContext, row: ReportRow): Promise<boolean> =>
    (await insertNewRows(tx, ReportEntity, [row])).size === 1,

  update: (
    tx: WriteContext,
    { id, version }: Pick<ReportRow, 'id' | 'version'>,
    patch: Partial<ReportRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ReportEntity, { id, version }, patch, { code: 'exceptionReports.changedMeanwhile', current }),

  /** When the last of those who must know had it: not a change of anybody's, so its version stays. */
  async noteTold(tx: WriteContext, id: string, toldAt: number): Promise<void> {
    await managerOf(tx).update(ReportEntity, { id }, { toldAt });
  },

  /** A draft that joined another report, or that nobody wants: what it said stands in its events. */
  async remove(tx: WriteContext, id: string): Promise<void> {
    await managerOf(tx).delete(ReportEntity, { id });
  },

  /** Newest first, from before `before` on. */
  list: (at: ReadContext, filter: ReportFilter, before: string | null, take: number): Promise<ReportRow[]> => {
    const rows = managerOf(at)
      .createQueryBuilder(ReportEntity, 'r')
      .where('r.state IN (:...states)', { states: [...filter.states] })
      .orderBy('r.id', 'DESC')
      .take(take);
    if (before) rows.andWhere('r.id < :before', { before });
    if (filter.kind) rows.andWhere('r.kind = :kind', { kind: filter.kind });
    if (filter.severity) rows.andWhere('r.severity = :severity', { severity: filter.severity });
    if (filter.lateAt !== null) {
      rows.andWhere('(r.told_at > r.due_at OR (r.told_at IS NULL AND r.due_at < :lateAt))', { lateAt: filter.lateAt });
    }
    if (filter.authorId)
      rows.andWhere("(r.state = 'waiting' OR r.author_id = :authorId)", { authorId: filter.authorId });
    const text = filter.text.trim().toLowerCase();
    if (text) {
      const like = `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
      const columns = ["coalesce(r.number, '')", 'r.order_number', 'r.customer_name', 'r.form'];
      const where = columns.map((column) => `lower(${column}) LIKE :like ESCAPE '\\'`).join(' OR ');
      rows.andWhere(`(${where})`, { like });
    }
    return rows.getMany();
  },

  /** Open ones, oldest first. */
  open: (at: ReadContext, take: number): Promise<ReportRow[]> =>
    managerOf(at).find(ReportEntity, { where: { state: 'open' }, order: { id: 'ASC' }, take }),

  unfiled: (at: ReadContext, take: number): Promise<ReportRow[]> =>
    managerOf(at).find(ReportEntity, { where: { state: In(['draft', 'waiting']) }, order: { id: 'ASC' }, take }),

  /** Of these orders, whatever became of them, newest first. */
  ofOrders: (at: ReadContext, orderIds: readonly string[]): Promise<ReportRow[]> =>
    orderIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(ReportEntity, { where: { orderId: In([...orderIds]) }, order: { id: 'DESC' } }),

  /** Filed ones of orders, the newest first. */
  filedOfOrders: (at: ReadContext, take: number): Promise<ReportRow[]> =>
    managerOf(at).find(ReportEntity, {
      where: { state: In(['open', 'closed']), orderId: Not(IsNull()) },
      order: { id: 'DESC' },
      take,
    }),

  /** All that were ever filed, for who recounts them. */
  filed: (at: ReadContext): Promise<ReportRow[]> =>
    managerOf(at).find(ReportEntity, { where: { number: Not(IsNull()) }, order: { id: 'ASC' } }),

  ofException: (at: ReadContext, exceptionId: string): Promise<ReportRow | null> =>
    managerOf(at).findOne(ReportEntity, { where: { exceptionId, state: 'open' } }),

  async customerName(at: ReadContext, id: string): Promise<string | null> {
    return (await findRow(at, CustomerEntity, { id }))?.nameZh ?? null;
  },

  insertEntry: (tx: WriteContext, row: ReportEntryRow): Promise<void> => insertRows(tx, ReportEntryEntity, [row]),

  entryByToken: (at: ReadContext, token: string): Promise<ReportEntryRow | null> =>
    findRow(at, ReportEntryEntity, { token }),

  entries: (at: ReadContext, reportId: string): Promise<ReportEntryRow[]> =>
    managerOf(at).find(ReportEntryEntity, { where: { reportId }, order: { seq: 'ASC' } }),

  /** All of them, page by page, for who recounts them. */
  entriesAfter: (at: ReadContext, id: string, take: number): Promise<ReportEntryRow[]> =>
    managerOf(at)
      .createQueryBuilder(ReportEntryEntity, 'e')
      .where('e.id > :id', { id })
      .orderBy('e.id', 'ASC')
      .take(take)
      .getMany(),

  /** The next number of a day's series; the row stays locked until the unit of work ends, so none is given twice. */
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
