import type { MonthSpan } from '../../../shared/lib/month.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** The first time counts: a corrected statement that is sent again was in time if the first one was. */
const firstSent = `(SELECT MIN(e.at) FROM event e WHERE e.subject_id = s.id AND e.type = 'statement.sent')`;

/** What came for a statement by a day, and what was written off before a moment. */
const paidBy = `COALESCE((SELECT SUM(x.fen) FROM payment_share x JOIN customer_payment p ON p.id = x.payment_id
  WHERE x.statement_id = s.id AND p.day <= $1
  AND NOT EXISTS (SELECT 1 FROM payment_void v WHERE v.payment_id = p.id)), 0)`;
const writtenOffBy = `COALESCE((SELECT SUM(w.fen) FROM write_off w WHERE w.statement_id = s.id AND w.at < $2
  AND NOT EXISTS (SELECT 1 FROM write_off_void v WHERE v.write_off_id = w.id)), 0)`;

const named = 's.id AS id, s.number AS number, s.customer_name AS customer, s.month AS month';

/** Statements of which something is counted, with the values of their `$1` and `$2`; `$3` is the customer. */
interface Rows {
  readonly of: 'inTime' | 'overdue';
  readonly values: readonly [number | string, number];
  readonly customerId: string | null;
}

/** That fell due to be sent in a span that is over by now. */
export function dueIn({ from, to }: MonthSpan, customerId: string | null): Rows {
  return { of: 'inTime', values: [from, to], customerId };
}

/** That were sent before a moment and not paid by the day on which it lies. */
export function owedAt(until: number, lastDay: string, customerId: string | null): Rows {
  return { of: 'overdue', values: [lastDay, until], customerId };
}

const sources = {
  inTime: `SELECT ${named}, s.send_due_at AS at, s.send_due_at AS due, ${firstSent} AS done, CAST(NULL AS BIGINT) AS fen FROM statement s
    WHERE s.send_due_at >= $1 AND s.send_due_at < $2`,
  overdue: `SELECT ${named}, s.sent_at AS at, s.due_day AS due, NULL AS done, s.amount_fen - ${paidBy} - ${writtenOffBy} AS fen
    FROM statement s WHERE s.sent_at IS NOT NULL AND s.sent_at < $2`,
} as const;

/** Of what a figure is made: the same conditions count and list. */
const conditions = {
  inTime: { due: 'd.id IS NOT NULL', met: 'd.done <= d.due', missed: '(d.done IS NULL OR d.done > d.due)' },
  overdue: { due: 'd.fen > 0', missed: '(d.fen > 0 AND d.due < $1)' },
} as const;
type StatementPart = 'due' | 'met' | 'missed';

export interface StatementPage {
  readonly part: StatementPart;
  readonly order: 'at' | 'number' | 'customer' | 'due' | 'done';
  readonly descending: boolean;
  readonly from: number;
  readonly take: number;
}

/** A statement behind a figure; `due` is a moment, of what is owed a day. */
export interface ListedStatement {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly month: string;
  readonly at: number | string;
  readonly due: number | string | null;
  readonly done: number | string | null;
  readonly fen: number | string | null;
}

interface Sums {
  readonly due: number;
  readonly missed: number;
  readonly dueFen: number;
  readonly missedFen: number;
}

/** Sums over statements, and the statements behind them. */
export const countsRepository = {
  /** How many they are, and what is owed by them. */
  async sums(at: ReadContext, rows: Rows): Promise<Sums> {
    const { due, missed } = conditions[rows.of];
    const fen = `${sumOf('d.fen', due)} AS "dueFen", ${sumOf('d.fen', missed)} AS "missedFen"`;
    const [row] = await managerOf(at).query<Record<keyof Sums, number | string | null>[]>(
      `SELECT ${sumOf('1', due)} AS due, ${sumOf('1', missed)} AS missed, ${fen} FROM ${from(rows)}`,
      valuesOf(rows),
    );
    // PostgreSQL hands sums over as text.
    const sum = (name: keyof Sums) => Number(row?.[name] ?? 0);
    return { due: sum('due'), missed: sum('missed'), dueFen: sum('dueFen'), missedFen: sum('missedFen') };
  },

  page(at: ReadContext, rows: Rows, page: StatementPage): Promise<readonly ListedStatement[]> {
    const by = `d.${page.order}`;
    const way = page.descending ? 'DESC' : 'ASC';
    // What has none stands last either way, on both databases.
    const order = `ORDER BY (CASE WHEN ${by} IS NULL THEN 1 ELSE 0 END), ${by} ${way}, d.id ${way}`;
    return managerOf(at).query<ListedStatement[]>(
      `SELECT d.* FROM ${from(rows)} WHERE ${conditionOf(rows, page.part)} ${order} LIMIT ${page.take} OFFSET ${page.from}`,
      valuesOf(rows),
    );
  },

  async total(at: ReadContext, rows: Rows, part: StatementPart): Promise<number> {
    const [row] = await managerOf(at).query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM ${from(rows)} WHERE ${conditionOf(rows, part)}`,
      valuesOf(rows),
    );
    return Number(row?.n ?? 0);
  },
};

function conditionOf(rows: Rows, part: StatementPart): string {
  const found: Readonly<Partial<Record<StatementPart, string>>> = conditions[rows.of];
  return found[part] ?? conditions[rows.of].due;
}

function from({ of, customerId }: Rows): string {
  return `(${sources[of]}${customerId === null ? '' : ' AND s.customer_id = $3'}) d`;
}

function valuesOf({ values, customerId }: Rows): (number | string)[] {
  return customerId === null ? [...values] : [...values, customerId];
}

function sumOf(what: string, holds: string): string {
  return `SUM(CASE WHEN ${holds} THEN ${what} ELSE 0 END)`;
}
