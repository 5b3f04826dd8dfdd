import type { KpiRow } from '../../../shared/contract/kpi.ts';
import type { CountedFigure, KpiPart } from '../../../shared/domain/kpi/figures.ts';
import type { KpiOrder } from '../../../shared/domain/kpi/list.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { partOf, type Source } from './parts.ts';
import { type Asked, rowsOf } from './tables.ts';

interface Listed {
  readonly figure: CountedFigure;
  readonly part: KpiPart;
  readonly order: KpiOrder;
  readonly descending: boolean;
}

export interface Page {
  readonly from: number;
  readonly take: number;
}

/** What each column is in either table; a receipt is due and done at times of its own. */
const ordersColumns = (receipt: boolean) => ({
  at: receipt ? 'k.pod_due_at' : 'k.period_at',
  number: 'o.number',
  customer: 'o.customer_name',
  due: receipt ? 'k.pod_due_at' : 'k.agreed_at',
  done: receipt ? 'k.pod_good_at' : 'k.signed_at',
});
const reportColumns = (time: string) => ({
  at: time,
  number: 'r.number',
  customer: 'r.customer_name',
  due: 'r.due_at',
  done: time === 'r.due_at' ? 'r.told_at' : 'r.closed_at',
});

/** The rows behind a part of a figure. */
export const listRepository = {
  async page(at: ReadContext, asked: Asked, listed: Listed, { from, take }: Page): Promise<readonly KpiRow[]> {
    const { source } = partOf(listed.figure, listed.part);
    const sql = statementOf(asked, listed);
    const columns = columnsOf(source);
    const [by, id] = [columns[listed.order], source.table === 'order' ? 'k.order_id' : 'r.id'];
    const way = listed.descending ? 'DESC' : 'ASC';
    // Where it has none it stands last either way, on both databases.
    const order = `ORDER BY (CASE WHEN ${by} IS NULL THEN 1 ELSE 0 END), ${by} ${way}, ${id} ${way}`;
    const shown = source.table === 'order' ? orderRow(source, columns) : reportRow(columns);
    const rows = await managerOf(at).query<RawRow[]>(
      `SELECT ${shown} FROM ${sql.from} WHERE ${sql.where} ${order} LIMIT ${take} OFFSET ${from}`,
      [...sql.values],
    );
    return rows.map(read);
  },

  async total(at: ReadContext, asked: Asked, listed: Listed): Promise<number> {
    const { from, where, values } = statementOf(asked, listed);
    const query = `SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`;
    const [row] = await managerOf(at).query<{ n: number | string }[]>(query, [...values]);
    return Number(row?.n ?? 0);
  },
};

function statementOf(asked: Asked, { figure, part }: Listed) {
  const { source, holds } = partOf(figure, part);
  const { from, where, values, now } = rowsOf(source, asked);
  const joined = source.table === 'order' ? `${from} JOIN work_order o ON o.id = k.order_id` : from;
  return { from: joined, where: `${where} AND (${holds(now)})`, values };
}

function columnsOf({ table, time }: Source) {
  return table === 'order' ? ordersColumns(time === 'k.pod_due_at') : reportColumns(time);
}

function orderRow({ time }: Source, { at, due, done }: ReturnType<typeof columnsOf>): string {
  const later =
    time === 'k.pod_due_at'
      ? 'NULL'
      : 'CASE WHEN k.current_at <> k.agreed_at OR k.agreed_at IS NULL THEN k.current_at END';
  return `'order' AS kind, k.order_id AS id, k.order_id AS "orderId", o.number AS number, o.customer_name AS "customerName",
    o.consignee AS detail, NULL AS "reportKind", ${at} AS at, ${due} AS "dueAt", ${later} AS "laterDueAt", ${done} AS "doneAt",
    k.excuse AS excuse, k.pieces AS pieces, k.damaged_pieces AS "damagedPieces", NULL AS fen`;
}

function reportRow({ at, due, done }: ReturnType<typeof columnsOf>): string {
  return `'report' AS kind, r.id AS id, r.order_id AS "orderId", COALESCE(r.number, '') AS number,
    r.customer_name AS "customerName", r.order_number AS detail, r.kind AS "reportKind", ${at} AS at, ${due} AS "dueAt",
    NULL AS "laterDueAt", ${done} AS "doneAt",
    CASE WHEN q.party IN ('customer', 'forceMajeure') THEN q.party END AS excuse, NULL AS pieces, NULL AS "damagedPieces", NULL AS fen`;
}

const numbers = ['at', 'dueAt', 'laterDueAt', 'doneAt', 'pieces', 'damagedPieces'] as const;
type RawRow = Omit<KpiRow, (typeof numbers)[number]> &
  Readonly<Record<(typeof numbers)[number], number | string | null>>;

function read(row: RawRow): KpiRow {
  const whole = (value: number | string | null) => (value === null ? null : Number(value));
  const { at, dueAt, laterDueAt, doneAt, pieces, damagedPieces } = row;
  return {
    ...row,
    at: Number(at),
    dueAt: whole(dueAt),
    laterDueAt: whole(laterDueAt),
    doneAt: whole(doneAt),
    pieces: whole(pieces),
    damagedPieces: whole(damagedPieces),
  };
}
