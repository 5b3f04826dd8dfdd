import { randomUUID } from 'node:crypto';
import type { RawDatabase, RawRow } from './raw.ts';

/** The rows that a sweep has left, to be written again. */
export interface BareSweep {
  readonly alerts: readonly RawRow[];
  readonly events: readonly RawRow[];
  readonly nextAt: number;
}

export async function readSweep(raw: RawDatabase): Promise<BareSweep> {
  const alerts = await raw.query('SELECT * FROM alert');
  const events = await raw.query("SELECT * FROM event WHERE type = 'task.alerted'");
  const [next] = await raw.query('SELECT max(next_at) AS at FROM task WHERE rungs_done > 0');
  if (alerts.length === 0 || events.length < alerts.length) throw new Error('A sweep that told nothing: no baseline');
  return { alerts, events, nextAt: Number(next?.['at']) };
}

/** The indexed query and the writes, with nothing between: as many transactions as the sweeper makes. */
export async function sweepBarely(
  raw: RawDatabase,
  { alerts, events, nextAt }: BareSweep,
  { round, batch }: { readonly round: number; readonly batch: number },
): Promise<void> {
  const [head] = await raw.query('SELECT seq FROM event ORDER BY seq DESC LIMIT 1');
  let seq = Number(head?.['seq']);
  for (let from = 0; from < alerts.length; from += batch) {
    const now = Date.now();
    await raw.query('BEGIN IMMEDIATE');
    const due = await raw.query('SELECT * FROM task WHERE next_at <= $1 ORDER BY next_at LIMIT 200', [now]);
    const told = due.map((task, index) => ({ ...alerts[from + index], id: randomUUID(), task_id: task['id'], round }));
    const facts = due.map((_, index) => ({ ...events[from + index], seq: ++seq }));
    await insert(raw, 'alert', told);
    await insert(raw, 'event', facts);
    const places = due.map((_, index) => `$${index + 2}`).join(',');
    await raw.query(`UPDATE task SET rungs_done = 1, next_at = $1 WHERE id IN (${places})`, [
      nextAt,
      ...due.map(({ id }) => id),
    ]);
    await raw.query('COMMIT');
  }
}

async function insert(raw: RawDatabase, table: string, rows: readonly RawRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const places = rows.map(() => `(${columns.map(() => '?').join(',')})`);
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await raw.query(`INSERT INTO ${table} (${columns.join(',')}) VALUES ${places.join(',')}`, values);
}
