import type { ReportItem } from '../../../shared/domain/reports/counted.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { type Scope, statement } from './sql.ts';

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
