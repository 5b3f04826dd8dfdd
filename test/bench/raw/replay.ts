import { randomUUID } from 'node:crypto';
import type { RawDatabase, RawRow } from './raw.ts';

/** Every row that the confirmation of one order left behind, and the draft that it took away. */
export interface WrittenOrder {
  readonly id: string;
  readonly draft: RawRow;
  readonly rows: Readonly<Record<string, readonly RawRow[]>>;
}

/** Where rows of an order are found. What its draft left behind is no part of the confirmation. */
const places: Readonly<Record<string, string>> = {
  work_order: 'id = $1',
  order_point: 'order_id = $1',
  order_goods: 'order_id = $1',
  order_revision: 'order_id = $1',
  search_token: 'ref_id = $1',
  event: "subject_id = $1 AND type NOT IN ('order.draftStarted', 'intake.readBack')",
  print_job: 'order_id = $1',
  task: 'subject_id = $1',
};

export async function readDraft(raw: RawDatabase, id: string): Promise<RawRow> {
  const [draft] = await raw.query('SELECT * FROM order_draft WHERE id = $1', [id]);
  if (!draft) throw new Error('The draft to be confirmed is gone');
  return draft;
}

export async function readWritten(raw: RawDatabase, id: string, draft: RawRow): Promise<WrittenOrder> {
  const rows: Record<string, readonly RawRow[]> = {};
  for (const [table, where] of Object.entries(places)) {
    rows[table] = await raw.query(`SELECT * FROM ${table} WHERE ${where}`, [id]);
    if (rows[table].length === 0) throw new Error(`A confirmation wrote nothing into ${table}: the baseline is stale`);
  }
  return { id, draft, rows };
}

/** The same rows once more under new ids: the smallest number of statements, one a table, in one transaction. */
export interface Replay {
  readonly id: string;
  readonly draft: RawRow;
  readonly inserts: readonly { readonly sql: string; readonly values: readonly unknown[] }[];
}

/** Plans `replays` and lays their drafts in the table. */
export async function readyReplays(
  raw: RawDatabase,
  written: readonly WrittenOrder[],
  times: number,
): Promise<readonly Replay[]> {
  const [head] = await raw.query('SELECT max(seq) AS seq FROM event');
  let seq = Number(head?.['seq'] ?? 0);
  const replays: Replay[] = [];
  for (let index = 0; index < times; index++) {
    const order = written[index % written.length];
    if (!order) throw new Error('Nothing to replay');
    const replay = planReplay(order, () => ++seq);
    const { sql, values } = insertOf('order_draft', [replay.draft]);
    await raw.query(sql, values);
    replays.push(replay);
  }
  return replays;
}

let replayed = 0;

function planReplay({ id: oldId, draft, rows }: WrittenOrder, nextSeq: () => number): Replay {
  const id = newId();
  replayed += 1;
  const again = (row: RawRow) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === oldId ? id : value]));
  const changed: Readonly<Record<string, (row: RawRow) => RawRow>> = {
    work_order: (row) => ({ ...row, number: `BENCH-${process.pid}-${replayed}` }),
    event: (row) => ({ ...row, seq: nextSeq() }),
    print_job: (row) => ({ ...row, id: newId() }),
    task: (row) => ({ ...row, id: newId() }),
  };
  const inserts = Object.entries(rows).map(([table, list]) =>
    insertOf(table, list.map(again).map(changed[table] ?? ((row) => row))),
  );
  return { id, draft: again(draft), inserts };
}

/** UUID version 7, newer than every order that was made for the run. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

function insertOf(table: string, rows: readonly RawRow[]) {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  const places_ = rows.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(',')})`,
  );
  return {
    sql: `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(',')}) VALUES ${places_.join(',')}`,
    values,
  };
}

export async function replay(raw: RawDatabase, { id, inserts }: Replay): Promise<void> {
  await raw.query('BEGIN');
  await raw.query('DELETE FROM order_draft WHERE id = $1', [id]);
  await raw.query(
    'INSERT INTO number_series (series, last) VALUES ($1, 1) ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last',
    ['BENCH'],
  );
  for (const { sql, values } of inserts) await raw.query(sql, values);
  await raw.query('COMMIT');
}
