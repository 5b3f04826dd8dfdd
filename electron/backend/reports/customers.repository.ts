import type { ReportItem, TableRow } from '../../../shared/domain/reports/counted.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { type Scope, statement, whose } from './sql.ts';

/** Weeks by which it is judged whether a client went quiet, and orders in them that make him one to be missed. */
const weeksBefore = 8;
const regular = 4;
const week = 7 * 86_400_000;

interface Client {
  readonly id: string;
  readonly name: string;
  readonly lastAt: number | string;
  readonly now: number | string;
  readonly before: number | string;
  readonly ever: number | string;
}

export const clientItemsRepository = {
  /** Who ordered regularly in the weeks before and not at all in this one. */
  async quiet(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
    const rows = await clients(at, scope, scope.from - weeksBefore * week);
    return rows
      .filter(({ now, before }) => Number(now) === 0 && Number(before) >= regular)
      .map((row) => itemOfClient(row, ['quiet']));
  },

  /** Who ordered in this period and in the one before, in this one for the first time, or no more. */
  async retention(at: ReadContext, scope: Scope, beforeFrom: number): Promise<readonly ReportItem[]> {
    const rows = await clients(at, scope, beforeFrom);
    return rows.flatMap((row) => {
      const [now, before, ever] = [Number(row.now), Number(row.before), Number(row.ever)];
      if (now > 0 && before > 0) return [itemOfClient(row, ['kept'])];
      if (now > 0 && ever === 0) return [itemOfClient(row, ['gained'])];
      return now === 0 && before > 0 ? [itemOfClient(row, ['lost'])] : [];
    });
  },

  /** Orders, pieces and grams of the period by destination or mode, the most first. */
  async volume(at: ReadContext, scope: Scope, by: 'destination' | 'mode'): Promise<readonly TableRow[]> {
    const given = statement();
    const mode = "CASE WHEN o.mode IS NULL THEN 'jobType.' || o.job_type ELSE 'mode.' || o.mode END";
    const key = by === 'mode' ? mode : 'o.destination';
    const rows = await managerOf(at).query<Readonly<Record<'key' | 'n' | 'pieces' | 'grams', string | number>>[]>(
      `SELECT ${key} AS key, COUNT(*) AS n, SUM(o.pieces) AS pieces, SUM(o.grams) AS grams FROM work_order o
        WHERE o.state <> 'cancelled' AND o.confirmed_at >= ${given.put(scope.from)} AND o.confirmed_at < ${given.put(scope.end)}
        ${whose(scope, given, { person: 'o.owner_id', customer: 'o.customer_id' })} GROUP BY ${key} ORDER BY n DESC, key LIMIT 40`,
      given.values,
    );
    return rows.map(({ key: place, n, pieces, grams }) => ({
      key: String(place ?? ''),
      n: Number(n),
      cells: [Number(pieces), Number(grams)],
    }));
  },

  /** What each network company brought in the period: see `carrierCells`. */
  async carriers(at: ReadContext, scope: Scope): Promise<readonly TableRow[]> {
    const { values, put } = statement();
    const sum = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const [end, from, to] = [put(scope.end), put(scope.from), put(scope.to)];
    const rows = await managerOf(at).query<Readonly<Record<string, string | number>>[]>(
      `SELECT s.partner_name AS key, COUNT(*) AS n,
        ${sum(`k.agreed_at IS NOT NULL AND (k.signed_at IS NOT NULL OR k.agreed_at < ${end})`)} AS judged,
        ${sum('k.signed_at <= k.agreed_at')} AS on_time,
        ${sum(`k.pod_due_at IS NOT NULL AND (k.pod_good_at IS NOT NULL OR k.pod_due_at < ${end})`)} AS pods_due,
        ${sum('k.pod_good_at <= k.pod_due_at')} AS pods_good,
        ${sum('EXISTS (SELECT 1 FROM order_exception e WHERE e.order_id = k.order_id)')} AS trouble
        FROM kpi_order k JOIN shipment s ON s.order_id = k.order_id
        WHERE NOT k.cancelled AND s.partner_name <> '' AND k.period_at >= ${from} AND k.period_at < ${to}
        GROUP BY s.partner_name ORDER BY n DESC, key LIMIT 60`,
      values,
    );
    const cells = ['judged', 'on_time', 'pods_due', 'pods_good', 'trouble'] as const;
    return rows.map((row) => ({
      key: String(row['key']),
      n: Number(row['n']),
      cells: cells.map((name) => Number(row[name])),
    }));
  },
};

/** Each client with orders since then: how many in this period, how many before it since then, how many earlier. */
async function clients(at: ReadContext, scope: Scope, since: number): Promise<readonly Client[]> {
  const { values, put } = statement();
  // In the order in which the statement names them, by which SQLite counts.
  const [from, first, end] = [put(scope.from), put(since), put(scope.end)];
  const owner = scope.personId === null ? '' : `AND c.owner_id = ${put(scope.personId)}`;
  return managerOf(at).query<Client[]>(
    `SELECT c.id AS id, c.name_zh AS name, MAX(o.confirmed_at) AS "lastAt",
      SUM(CASE WHEN o.confirmed_at >= ${from} THEN 1 ELSE 0 END) AS now,
      SUM(CASE WHEN o.confirmed_at < ${from} AND o.confirmed_at >= ${first} THEN 1 ELSE 0 END) AS before,
      SUM(CASE WHEN o.confirmed_at < ${from} THEN 1 ELSE 0 END) AS ever
      FROM work_order o JOIN customer c ON c.id = o.customer_id
      WHERE o.state <> 'cancelled' AND o.confirmed_at < ${end} ${owner} GROUP BY c.id, c.name_zh ORDER BY c.name_zh, c.id`,
    values,
  );
}

function itemOfClient({ id, name, lastAt, now, before }: Client, tags: readonly string[]): ReportItem {
  return {
    kind: 'customer',
    id,
    orderId: null,
    label: name,
    customerName: '',
    what: '',
    detail: `${Number(before)} → ${Number(now)}`,
    at: Number(lastAt),
    dueAt: null,
    doneAt: null,
    tags,
  };
}
