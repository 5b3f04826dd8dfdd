import type { ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import type { ReportOfOrder, TroubleOfOrder } from '../../../shared/domain/kpi/damage.ts';
import { KpiOrderEntity, type KpiOrderRow, KpiPastEntity, type KpiPastRow } from '../database/entities/kpi.ts';
import { WorkOrderEntity, type WorkOrderRow } from '../database/entities/orders.ts';
import { ShipmentEntity, type ShipmentRow } from '../database/entities/tracking.ts';
import { findRow, insertMissingRows, insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';
import { newestReceiptFact } from '../events/receipt-facts.ts';

/** All that other areas tell of an order, as far as a figure hangs on it. */
export interface Told {
  readonly shipment: ShipmentRow | null;
  readonly reports: readonly ReportOfOrder[];
  readonly troubles: readonly TroubleOfOrder[];
  readonly podGoodAt: number | null;
}

/** The orders' lines, and what they are made of. */
export const keepingRepository = {
  order: (at: ReadContext, id: string): Promise<WorkOrderRow | null> => findRow(at, WorkOrderEntity, { id }),

  /** The line as it is now, held until the unit of work ends. */
  async hold(tx: WriteContext, orderId: string): Promise<KpiOrderRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT order_id FROM kpi_order WHERE order_id = $1 FOR UPDATE', [orderId]);
    }
    return findRow(tx, KpiOrderEntity, { orderId });
  },

  insert: (tx: WriteContext, row: KpiOrderRow): Promise<void> => insertMissingRows(tx, KpiOrderEntity, [row]),

  async update(tx: WriteContext, { orderId, ...patch }: KpiOrderRow): Promise<void> {
    await managerOf(tx).update(KpiOrderEntity, { orderId }, patch);
  },

  keepPast: (tx: WriteContext, row: KpiPastRow): Promise<void> => insertRows(tx, KpiPastEntity, [row]),

  async told(at: ReadContext, orderId: string): Promise<Told> {
    const shipment = await findRow(at, ShipmentEntity, { orderId });
    return {
      shipment,
      reports: await reportsOf(at, orderId),
      troubles: await troublesOf(at, orderId),
      podGoodAt: shipment?.podBackAt ? await podGoodAt(at, orderId, shipment.podBackAt) : null,
    };
  },

  async orderOfReport(at: ReadContext, reportId: string): Promise<string | null> {
    const query = 'SELECT order_id AS "orderId" FROM exception_report WHERE id = $1';
    const [row] = await managerOf(at).query<{ orderId: string | null }[]>(query, [reportId]);
    return row?.orderId ?? null;
  },
};

async function reportsOf(at: ReadContext, orderId: string): Promise<readonly ReportOfOrder[]> {
  const rows = await managerOf(at).query<(Omit<ReportOfOrder, 'pieces'> & { readonly form: string })[]>(
    `SELECT r.kind AS kind, r.form AS form, q.party AS party FROM exception_report r
      LEFT JOIN quality_case q ON q.report_id = r.id WHERE r.order_id = $1 AND r.filed_at IS NOT NULL ORDER BY r.id`,
    [orderId],
  );
  return rows.map(({ form, kind, party }) => ({ kind, party, pieces: piecesIn(form) }));
}

function piecesIn(form: string): number | null {
  const { pieces } = JSON.parse(form) as ReportForm;
  return /^\d+$/.test(pieces.trim()) ? Number(pieces) : null;
}

function troublesOf(at: ReadContext, orderId: string): Promise<readonly TroubleOfOrder[]> {
  return managerOf(at).query<TroubleOfOrder[]>(
    'SELECT kind, pieces, cause_side AS side FROM order_exception WHERE order_id = $1 ORDER BY flagged_at, id',
    [orderId],
  );
}

/** Back is when it came; one that had to be signed again is back when the good one was checked. */
async function podGoodAt(at: ReadContext, orderId: string, backAt: number): Promise<number | null> {
  const manager = managerOf(at);
  const [checked] = await manager.query<{ at: number | string }[]>(
    "SELECT at FROM receipt_step WHERE order_id = $1 AND step = 'checked'",
    [orderId],
  );
  if (!checked) return null;
  const [last] = await manager.query<{ type: string | null }[]>(`SELECT ${newestReceiptFact('$1')} AS type`, [orderId]);
  return last?.type === 'receipt.unqualified' ? Number(checked.at) : backAt;
}
