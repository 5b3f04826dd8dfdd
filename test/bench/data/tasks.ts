import { taskRules } from '../../../shared/sop/rules.ts';
import type { RawDatabase } from '../raw/raw.ts';

const openCount = 20_000;
const dueCount = 1_000;
const hash = 'bench';
const hour = 3_600_000;

/** Open duties of the next days, and as many closed ones as asked, all of one rule and one owner. */
export async function fillTasks(
  raw: RawDatabase,
  { closed, ownerId }: { readonly closed: number; readonly ownerId: string },
): Promise<void> {
  const rule = taskRules.find(({ id }) => id === 'order.printed');
  await raw.query('INSERT INTO task_rule_snapshot (hash, rule_id, rule, kept_at) VALUES ($1, $2, $3, 0)', [
    hash,
    'order.printed',
    JSON.stringify(rule),
  ]);
  const now = Date.now();
  await insert(raw, { kind: 1, count: openCount, state: 'open', dueAt: now + 48 * hour, ownerId });
  for (let done = 0; done < closed; done += 100_000) {
    const count = Math.min(100_000, closed - done);
    await insert(raw, { kind: 2 + done / 100_000, count, state: 'done', dueAt: now - 48 * hour, ownerId });
  }
  await raw.query('ANALYZE');
}

interface Filled {
  readonly kind: number;
  readonly count: number;
  readonly state: 'open' | 'done';
  readonly dueAt: number;
  readonly ownerId: string;
}

async function insert(raw: RawDatabase, { kind, count, state, dueAt, ownerId }: Filled): Promise<void> {
  const due = { kind: 'minutes', amount: 5 };
  const sum = { due, from: dueAt, factAt: null, heldBack: false, calendarRevision: 1, assumedYears: [], steps: [] };
  const id = `printf('%08x-0000-7000-8000-%012x', ${kind}, i)`;
  const nextAt = state === 'open' ? `${dueAt} + i` : 'NULL';
  await raw.query(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO task (id, rule_id, rule_hash, clause, subject_kind, subject_id, occurrence, subject_label, customer_id,
      customer_name, params, sum, owner_id, owner_role, owner_name, opened_at, opened_by_name, due_at, warn_at, round,
      rungs_done, next_at, state, closed_at, closed_by_id, closed_by_name, closed_by_event, evidence, reason, version)
    SELECT ${id}, 'order.printed', '${hash}', '2.2.1', 'order', ${id}, '', 'DD261123-' || i, NULL,
      '北京华信电子科技有限公司', '{"number":"DD261123-0001"}', $1, $2, NULL, '职员', ${dueAt} - 300000, '职员', ${dueAt} + i,
      NULL, 1, 0, ${nextAt}, '${state}', ${state === 'open' ? 'NULL' : dueAt}, NULL, NULL, NULL, NULL, NULL, 1 FROM n`,
    [JSON.stringify(sum), ownerId],
  );
}

let rounds = 1;

/** Lets the first thousand fall due once more, in a round of their own; answers its number. */
export async function makeDue(raw: RawDatabase): Promise<number> {
  rounds += 1;
  await raw.query('UPDATE alert SET closed_at = 0, next_ring_at = NULL WHERE closed_at IS NULL');
  await raw.query(
    `UPDATE task SET round = $1, rungs_done = 0, next_at = $2, due_at = $2
    WHERE id <= printf('%08x-0000-7000-8000-%012x', 1, ${dueCount})`,
    [rounds, Date.now() - 1],
  );
  return rounds;
}

/** Lets the nth open duty fall due at that moment; answers its id. */
export async function letFallDue(raw: RawDatabase, n: number, dueAt: number): Promise<string> {
  const [task] = await raw.query(
    `UPDATE task SET rungs_done = 0, next_at = $1, due_at = $1
    WHERE id = printf('%08x-0000-7000-8000-%012x', 1, $2) RETURNING id`,
    [dueAt, n],
  );
  return String(task?.['id']);
}
