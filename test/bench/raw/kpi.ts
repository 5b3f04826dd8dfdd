import type { RawDatabase } from './raw.ts';

const from = Date.parse('2026-01-01T00:00:00+08:00');
const to = Date.parse('2027-01-01T00:00:00+08:00');
const length = to - from;
const day = 86_400_000;

/** So many orders over the year, as a company has them: 1 in 40 cancelled, 1 in 50 undated, 1 in 25 late, 1 in 200 complained of. */
export async function fillLines(raw: RawDatabase, orders: number): Promise<void> {
  await raw.query('PRAGMA foreign_keys = OFF');
  const at = `${from} + CAST(i * ${length / orders} AS INTEGER)`;
  const signed = `CASE WHEN i % 40 = 0 THEN NULL WHEN i % 25 = 0 THEN ${at} + 7200000 ELSE ${at} - 3600000 END`;
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${orders - 1})`;
  await raw.query(
    `${numbers} INSERT INTO kpi_order (order_id, customer_id, period_at, agreed_at, current_at, moved_late, cancelled,
      signed_at, pieces, damaged_pieces, intact, satisfied, excuse, pod_due_at, pod_good_at, since)
      SELECT printf('0190a000-0000-7000-8000-%012d', i), printf('0190b000-0000-7000-8000-%012d', i % 300), ${at},
        CASE WHEN i % 50 = 0 THEN NULL ELSE ${at} END, CASE WHEN i % 50 = 0 THEN NULL ELSE ${at} END, i % 70 = 0,
        i % 40 = 0, ${signed}, 1 + i % 30, i % 400 = 0, CASE WHEN i % 40 = 0 THEN NULL ELSE i % 60 <> 0 END,
        CASE WHEN i % 3 = 0 THEN NULL ELSE i % 30 <> 1 END, CASE WHEN i % 150 = 0 THEN 'customer' END,
        ${at} + ${10 * day}, CASE WHEN i % 20 = 0 THEN NULL ELSE ${at} + ${8 * day} END, ${at} - ${day} FROM n`,
  );
  await raw.query(
    `${numbers} INSERT INTO exception_report (id, number, state, token, kind, found_by, severity, order_number, customer_name,
      known_at, regime, due_at, form, author_id, author_name, created_at, return_reason, filed_at, filed_by_name, told_at,
      closed_at, version)
      SELECT printf('0190c000-0000-7000-8000-%012d', i), printf('KF01-%d', i), 'closed', printf('%036d', i), 'service',
        CASE WHEN i % 400 = 0 THEN 'complaint' ELSE 'internal' END, 'minor', '', '', ${at}, 'working', ${at} + 300000,
        printf('%-1500s', '{}'), '', '', ${at}, '', ${at} + 60000, '', ${at} + 200000, ${at} + ${day}, 1
        FROM n WHERE i % 200 = 0`,
  );
  await raw.query('ANALYZE');
}

const within = (time: string) => `${time} >= ${from} AND ${time} < ${to}`;
const judged = 'NOT cancelled AND agreed_at IS NOT NULL AND (signed_at IS NOT NULL OR agreed_at < $1)';

/** One statement a figure, as one would write it by hand. */
const statements: readonly string[] = [
  `SELECT COUNT(*), SUM(signed_at <= agreed_at) FROM kpi_order WHERE ${within('period_at')} AND ${judged}`,
  `SELECT COUNT(*), SUM(signed_at <= agreed_at AND intact) FROM kpi_order WHERE ${within('period_at')} AND ${judged}`,
  `SELECT COUNT(*), SUM(pod_good_at <= pod_due_at) FROM kpi_order WHERE ${within('pod_due_at')} AND NOT cancelled AND (pod_good_at IS NOT NULL OR pod_due_at < $1)`,
  `SELECT SUM(damaged_pieces), SUM(pieces) FROM kpi_order WHERE ${within('period_at')} AND NOT cancelled AND signed_at < $1`,
  `SELECT COUNT(*) FROM kpi_order WHERE ${within('period_at')} AND NOT cancelled AND $1 > 0`,
  `SELECT COUNT(*), SUM(satisfied) FROM kpi_order WHERE ${within('period_at')} AND NOT cancelled AND satisfied IS NOT NULL AND $1 > 0`,
  `SELECT COUNT(*) FROM exception_report WHERE ${within('known_at')} AND found_by = 'complaint' AND filed_at < $1`,
  `SELECT COUNT(*), AVG(closed_at - known_at) FROM exception_report WHERE ${within('closed_at')} AND found_by = 'complaint' AND $1 > 0`,
  `SELECT COUNT(*), SUM(told_at <= due_at) FROM exception_report WHERE ${within('due_at')} AND (told_at IS NOT NULL OR due_at < $1)`,
];

export async function countBarely(raw: RawDatabase): Promise<void> {
  for (const statement of statements) await raw.query(statement, [Date.now()]);
}
