import {
  type CountedFigure,
  isCounted,
  kpiFigures,
  type KpiPart,
  partsOf,
} from '../../../shared/domain/kpi/figures.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { partOf, type Source, sources, type SumName, sums } from './parts.ts';
import { type Asked, momentOf, rowsOf, valuesOf } from './tables.ts';

type Name = `${CountedFigure}.${KpiPart}` | SumName;

/** Of one month: how many each part has, and the sums. */
export type MonthCounts = Readonly<Partial<Record<Name, number>>>;

interface Column {
  /** More than one where figures share a part. */
  readonly names: readonly Name[];
  readonly source: Source;
  readonly sum: (now: string) => string;
}

const columns: readonly Column[] = sharing([
  ...kpiFigures
    .filter(isCounted)
    .flatMap((figure) => partsOf[figure].map((part) => columnOf(`${figure}.${part}`, figure, part, '1'))),
  ...Object.entries(sums).map(([name, { figure, part, what }]) => columnOf(name as SumName, figure, part, what)),
]);

/** What is counted alike is counted once. */
function sharing(all: readonly Column[]): readonly Column[] {
  const groups = Map.groupBy(all, ({ source, sum }) => `${source.time} ${sum('now')}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, names: [first, ...others].flatMap(({ names }) => names) }] : [],
  );
}

function columnOf(name: Name, figure: CountedFigure, part: KpiPart, what: string): Column {
  const { source, holds } = partOf(figure, part);
  return { names: [name], source, sum: (now) => `SUM(${what}) FILTER (WHERE ${holds(now)})` };
}

export const countingRepository = {
  /** The counts of each month, in the order of the months. One statement for each time by which something is counted. */
  async count(at: ReadContext, asked: Asked): Promise<readonly MonthCounts[]> {
    const counts: Partial<Record<Name, number>>[] = asked.buckets.map(() => ({}));
    for (const source of sources) {
      const own = columns.filter((column) => column.source === source);
      for (const row of await countBy(at, asked, source, own)) {
        const month = counts[Number(row['bucket'])];
        if (month) for (const [index, { names }] of own.entries()) put(month, names, Number(row[`c${index}`] ?? 0));
      }
    }
    return counts;
  },

  /**
   * Orders that were counted otherwise in these months, were put into them or taken out of them after the month was over,
   * and at how many moments: each is a version.
   */
  async corrected(at: ReadContext, asked: Asked): Promise<{ readonly orders: number; readonly times: number }> {
    const changes = [
      ...changesOf(asked, 'period_at', deliveryColumns),
      ...changesOf(asked, 'pod_due_at', receiptColumns),
    ];
    const [row] = await managerOf(at).query<{ orders: number | string; times: number | string }[]>(
      `SELECT COUNT(DISTINCT c.order_id) AS orders, COUNT(DISTINCT c.moment) AS times FROM (${changes.join(' UNION ')}) c`,
      [...valuesOf(asked)],
    );
    return { orders: Number(row?.orders ?? 0), times: Number(row?.times ?? 0) };
  },
};

const deliveryColumns = `customer_id, cancelled, agreed_at, moved_late, signed_at, pieces, damaged_pieces, intact,
  satisfied, excuse`.split(/,\s+/);
const receiptColumns = ['customer_id', 'cancelled', 'pod_due_at', 'pod_good_at'];

/**
 * Statements of the changes to lines of a month that was over: of those that held until then, and of those that hold since.
 * Both go out from what was kept of the past, which is little: a cross join leaves SQLite no other order.
 */
function changesOf(asked: Asked, column: string, told: readonly string[]): readonly string[] {
  const { where } = rowsOf({ table: 'order', time: `k.${column}` }, { ...asked, known: 'now' });
  const over = momentOf({ ...asked, known: 'monthEnd' }, `k.${column}`);
  const differs = told.map((name) => `k.${name} IS DISTINCT FROM o.${name}`).join(' OR ');
  const change = (before: string, after: string, table: string) => {
    const [past, next] = [`kpi_order_past ${before}`, `${table} ${after}`];
    return `SELECT k.order_id, ${before}.until AS moment FROM ${past} CROSS JOIN ${next}
      WHERE ${after}.order_id = ${before}.order_id AND ${after}.since = ${before}.until
      AND ${where} AND ${before}.until >= ${over} AND (${differs})`;
  };
  return ['kpi_order', 'kpi_order_past'].flatMap((table) => [change('k', 'o', table), change('o', 'k', table)]);
}

function put(month: Partial<Record<Name, number>>, names: readonly Name[], n: number): void {
  for (const name of names) month[name] = n;
}

/** A statement of all months, each read by itself: grouped by month, every row would have to be sorted first. */
function countBy(at: ReadContext, asked: Asked, source: Source, own: readonly Column[]) {
  const months = asked.buckets.map((bucket, index) => {
    const { from, where, now } = rowsOf(source, { ...asked, buckets: [bucket] });
    return `SELECT ${index} AS bucket, ${sumsOf(own, now)} FROM ${from} WHERE ${where}`;
  });
  return managerOf(at).query<Record<string, number | string | null>[]>(months.join(' UNION ALL '), [
    ...valuesOf(asked),
  ]);
}

function sumsOf(own: readonly Column[], now: string): string {
  return own.map(({ sum }, index) => `${sum(now)} AS c${index}`).join(', ');
}
