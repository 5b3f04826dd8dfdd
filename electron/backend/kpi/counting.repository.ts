import { type CountedFigure, type KpiPart, partsOf } from '../../../shared/domain/kpi/figures.ts';
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
  ...Object.entries(partsOf).flatMap(([figure, names]) =>
    names.map((part) => columnOf(`${figure as CountedFigure}.${part}`, figure as CountedFigure, part, '1')),
  ),
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

  /** Orders of these months that changed after the month was over, and at how many moments: each is a version. */
  async corrected(at: ReadContext, asked: Asked): Promise<{ readonly orders: number; readonly times: number }> {
    const changed = (time: string) => {
      const { where } = rowsOf({ table: 'order', time }, { ...asked, known: 'now' });
      const over = momentOf({ ...asked, known: 'monthEnd' }, time);
      return `SELECT k.order_id, k.until FROM kpi_order_past k WHERE ${where} AND k.until >= ${over}`;
    };
    const [row] = await managerOf(at).query<{ orders: number | string; times: number | string }[]>(
      `SELECT COUNT(DISTINCT c.order_id) AS orders, COUNT(DISTINCT c.until) AS times
        FROM (${changed('k.period_at')} UNION ${changed('k.pod_due_at')}) c`,
      [...valuesOf(asked)],
    );
    return { orders: Number(row?.orders ?? 0), times: Number(row?.times ?? 0) };
  },
};

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
