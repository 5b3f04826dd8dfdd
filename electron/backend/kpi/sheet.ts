import type { KpiAsked, KpiFigureView, KpiSheet } from '../../../shared/contract/kpi.ts';
import {
  type CountedFigure,
  isCounted,
  type KpiPart,
  partsOf,
  type SettlementFigure,
} from '../../../shared/domain/kpi/figures.ts';
import type { Counted } from '../../../shared/domain/kpi/value.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { countingRepository, type MonthCounts } from './counting.repository.ts';
import { goalsAt } from './goals.ts';
import type { KpiDeps } from './kpi.deps.ts';
import type { MonthSpan } from '../../../shared/lib/month.ts';
import { bucketsOf, wholeSpan } from './spans.ts';
import type { Asked } from './tables.ts';

/** Months that one sheet may hold. */
const mostMonths = 24;

/** What is asked for, in months of the company's wall. */
export async function readAsked(deps: Pick<KpiDeps, 'company' | 'now'>, given: KpiAsked): Promise<Asked> {
  const { from, to, customerId, known } = given;
  const buckets = from <= to ? bucketsOf(from, to, await deps.company.zone()) : [];
  const length = buckets.filter(({ asked }) => asked).length;
  if (length === 0 || length > mostMonths) {
    throw new UserError('kpi.monthsWrong', { most: mostMonths }, [{ path: 'to', code: 'kpi.monthsWrong' }]);
  }
  return { buckets, customerId, known, now: deps.now() };
}

/** The same without the months that only the trend shows. */
export function withoutTrend(asked: Asked): Asked {
  return { ...asked, buckets: asked.buckets.filter((bucket) => bucket.asked) };
}

/** Every figure of the months, counted by the database: no order is read for it. */
export async function readSheet(at: ReadContext, deps: KpiDeps, given: KpiAsked): Promise<KpiSheet> {
  const asked = await readAsked(deps, given);
  const figures = await countFigures(at, deps, asked);
  const { orders, times } = await countingRepository.corrected(at, withoutTrend(asked));
  return { figures, at: asked.now, corrected: orders, version: times + 1 };
}

/** The figures of any spans, each with its goal; of a person only those that orders and reports tell. */
export async function countFigures(at: ReadContext, deps: KpiDeps, asked: Asked): Promise<KpiFigureView[]> {
  const counts = await countingRepository.count(at, asked);
  // A month as it was reported is judged by the goals of its time.
  const moment = asked.known === 'now' ? asked.now + 1 : (asked.buckets.at(-1)?.to ?? asked.now);
  const goals = await goalsAt(at, asked.customerId, moment);
  const figures: KpiFigureView[] = [];
  for (const { figure, goal, from: goalFrom } of goals) {
    if (!isCounted(figure) && asked.personId) continue;
    const counted = isCounted(figure) ? countedFigure(figure, asked, counts) : await settled(at, deps, figure, asked);
    figures.push({ figure, goal, goalFrom, ...counted });
  }
  return figures;
}

type FigureCounts = Omit<KpiFigureView, 'figure' | 'goal' | 'goalFrom'>;

function countedFigure(figure: CountedFigure, { buckets }: Asked, counts: readonly MonthCounts[]): FigureCounts {
  const asked = sumOf(counts.filter((_, index) => buckets[index]?.asked));
  const excused = asked[`${figure}.excused`];
  const whole = countedOf(figure, asked);
  return {
    ...whole,
    without: excused === undefined ? null : withoutExcused(figure, whole, excused),
    parts: Object.fromEntries(partsOf[figure].map((part) => [part, asked[`${figure}.${part}`] ?? 0])) as Partial<
      Record<KpiPart, number>
    >,
    trend: buckets.map(({ month }, index) => ({ month, ...countedOf(figure, counts[index] ?? {}) })),
  };
}

/** n of how many, from the parts of a month or of several. */
function countedOf(figure: CountedFigure, counts: MonthCounts): Counted {
  const part = (name: KpiPart) => counts[`${figure}.${name}`] ?? 0;
  switch (figure) {
    case 'damage':
      return { n: counts.damageN ?? 0, of: counts.damageOf ?? 0, ms: 0 };
    case 'complaints':
      return { n: part('missed'), of: part('due'), ms: 0 };
    case 'closing':
      return { n: part('due'), of: part('due'), ms: counts.closingMs ?? 0 };
    default:
      return { n: part('met'), of: part('due'), ms: 0 };
  }
}

/** A late order that was not our doing is out of the whole; a complaint that was not is out of the complaints. */
function withoutExcused(figure: CountedFigure, whole: Counted, excused: number): Counted {
  return figure === 'complaints' ? { ...whole, n: whole.n - excused } : { ...whole, of: whole.of - excused };
}

function sumOf(months: readonly MonthCounts[]): MonthCounts {
  const sum: Record<string, number> = {};
  for (const month of months) {
    for (const [name, n] of Object.entries(month)) sum[name] = (sum[name] ?? 0) + n;
  }
  return sum;
}

/** Statements are kept elsewhere, which counts them month by month. */
async function settled(
  at: ReadContext,
  { settlement }: KpiDeps,
  figure: SettlementFigure,
  { buckets, customerId }: Asked,
): Promise<FigureCounts> {
  const name = figure === 'statements' ? 'statementsInTime' : 'overdue';
  const count = (span: MonthSpan) => settlement[name](at, span, { customerId });
  const { n, of, parts } = await count(wholeSpan(buckets.filter((bucket) => bucket.asked)));
  const trend: FigureCounts['trend'] = [];
  for (const bucket of buckets) {
    const month = await count(bucket);
    trend.push({ month: bucket.month, n: month.n, of: month.of, ms: 0 });
  }
  return { n, of, ms: 0, without: null, parts, trend };
}
