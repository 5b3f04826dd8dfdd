import type { KpiFigureView } from '../../../shared/contract/kpi.ts';
import type { KpiFigure } from '../../../shared/domain/kpi/figures.ts';
import type { Counted } from '../../../shared/domain/kpi/value.ts';
import type { ReportLine } from '../../../shared/domain/reports/counted.ts';
import { firstMonth, periodAfter, periodSpan } from '../../../shared/domain/reports/periods.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { monthAfter, spanOf } from '../../../shared/lib/month.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { ReportsDeps } from './reports.deps.ts';
import type { Scope } from './sql.ts';

type Whose = Pick<WorkReportRow, 'kind' | 'period' | 'personId' | 'customerId'>;

interface Shape {
  /** Spans that make the period itself: a quarter is drawn by its months. */
  readonly own: number;
  /** Spans before it over which the mean goes. */
  readonly mean: number;
}

/** Weeks beside eight weeks, a customer's month beside eleven months, a quarter beside a year. */
const shapes: Readonly<Record<Exclude<WorkReportKind, 'daily'>, Shape>> = {
  weekly: { own: 1, mean: 8 },
  keyAccount: { own: 1, mean: 11 },
  quarter: { own: 3, mean: 12 },
};

/** Internal money matters that a customer's report says nothing of. */
const notForCustomers: ReadonlySet<KpiFigure> = new Set<KpiFigure>(['told', 'overdue', 'statements']);

/** The spans that are drawn, oldest first; those of the period itself are the ones asked for. */
export async function spansOf({ company }: Pick<ReportsDeps, 'company'>, { kind, period }: Whose) {
  const zone = await company.zone();
  if (kind === 'daily') return [{ ...periodSpan(kind, period, zone), month: period, asked: true }];
  const { own, mean } = shapes[kind];
  const count = own + mean;
  return Array.from({ length: count }, (_, index) => {
    const back = index - count + 1;
    const asked = index >= mean;
    if (kind === 'weekly') {
      const week = periodAfter(kind, period, back);
      return { ...periodSpan(kind, week, zone), month: week.slice(5), asked };
    }
    const month = monthAfter(kind === 'quarter' ? monthAfter(firstMonth(period), 2) : period, back);
    return { ...spanOf(month, zone), month, asked };
  });
}

/** Each figure of the service: this period, the one before, the mean of those before. */
export async function linesOf(
  at: ReadContext,
  deps: ReportsDeps,
  row: Whose,
  scope: Scope,
): Promise<readonly ReportLine[]> {
  if (row.kind === 'daily') return [];
  const { personId, customerId } = row;
  const buckets = await spansOf(deps, row);
  const figures = await deps.kpi.spans.count(at, {
    buckets,
    personId,
    customerId,
    now: Math.max(scope.end, deps.now()),
  });
  const shape = shapes[row.kind];
  const shown = customerId === null ? figures : figures.filter(({ figure }) => !notForCustomers.has(figure));
  return shown.map((view) => lineOf(view, shape));
}

function lineOf({ figure, goal, goalFrom, trend, without, parts }: KpiFigureView, { own, mean }: Shape): ReportLine {
  const drawn = trend.map(({ month, ...counted }) => ({ ...counted, label: month }));
  // What is overdue is a sum that stands at a moment: it is not added up.
  const together = figure === 'overdue' ? lastOf : sumOf;
  return {
    figure,
    goal,
    goalFrom,
    now: together(drawn.slice(mean)),
    without,
    parts,
    before: together(drawn.slice(mean - own, mean)),
    mean: sumOf(drawn.slice(0, mean)),
    trend: drawn,
  };
}

function sumOf(spans: readonly Counted[]): Counted {
  const sum = (part: keyof Counted) => spans.reduce((all, span) => all + span[part], 0);
  return { n: sum('n'), of: sum('of'), ms: sum('ms') };
}

function lastOf(spans: readonly Counted[]): Counted {
  const { n = 0, of = 0, ms = 0 } = spans.at(-1) ?? {};
  return { n, of, ms };
}
