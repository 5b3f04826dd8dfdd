import type { Known } from '../../../shared/domain/kpi/known.ts';
import type { Source } from './parts.ts';
import type { Bucket } from './spans.ts';

/** What is counted: months, of whom, as known when. */
export interface Asked {
  readonly buckets: readonly Bucket[];
  readonly customerId: string | null;
  /** Whose orders and reports; never beside a customer. */
  readonly personId?: string | null;
  readonly known: Known;
  readonly now: number;
}

const columns = `order_id, customer_id, period_at, agreed_at, current_at, moved_late, cancelled, signed_at, pieces,
  damaged_pieces, intact, satisfied, excuse, pod_due_at, pod_good_at, since`;

/** As orders stood when the month ended: those that are counted otherwise since are read as they were. */
const standingThen = `(SELECT ${columns}, NULL AS until FROM kpi_order UNION ALL SELECT ${columns}, until FROM kpi_order_past) k`;

/** FROM and WHERE of one statement over a source; `$1` is the customer or the person where one is asked for. */
export function rowsOf({ table, time }: Source, asked: Asked) {
  const { buckets, customerId, personId = null, known } = asked;
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (!first || !last) throw new Error('No month to count');
  const then = table === 'order' && known === 'monthEnd';
  const end = momentOf(asked, time);
  const orders = then ? standingThen : 'kpi_order k';
  const reports = 'exception_report r LEFT JOIN quality_case q ON q.report_id = r.id';
  const where = [
    `${time} >= ${whole(first.from)} AND ${time} < ${whole(last.to)}`,
    ...(customerId === null ? [] : [`${table === 'order' ? 'k' : 'r'}.customer_id = $1`]),
    ...(personId === null ? [] : [personIs[table]]),
    ...(then ? [`k.since < ${end} AND (k.until IS NULL OR k.until >= ${end})`] : []),
  ];
  return {
    from: table === 'order' ? orders : reports,
    where: where.join(' AND '),
    values: valuesOf(asked),
    now: end,
  };
}

const personIs = {
  order: 'k.order_id IN (SELECT w.id FROM work_order w WHERE w.owner_id = $1)',
  report: 'r.author_id = $1',
} as const;

/** What a statement over a source is given. */
export function valuesOf({ customerId, personId = null }: Pick<Asked, 'customerId' | 'personId'>): readonly string[] {
  return [customerId ?? personId].filter((id) => id !== null);
}

/** The moment at which a row is judged: now, or where its month was over by then the end of that. */
export function momentOf({ buckets, known, now }: Pick<Asked, 'buckets' | 'known' | 'now'>, time: string): string {
  const ends = buckets.map(({ to }) => (known === 'now' ? now : Math.min(to, now)));
  if (new Set(ends).size === 1) return whole(ends[0] ?? now);
  return `(CASE ${buckets.map(({ to }, at) => `WHEN ${time} < ${whole(to)} THEN ${whole(ends[at] ?? now)}`).join(' ')} END)`;
}

/** A number of our own, written into the statement: the databases plan the better for it. */
function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`No whole number: ${value}`);
  return String(value);
}
