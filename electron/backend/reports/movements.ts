import { kindOf } from '../../../shared/domain/kpi/figures.ts';
import { type Counted, valueOf } from '../../../shared/domain/kpi/value.ts';
import type { Movement, ReportLine } from '../../../shared/domain/reports/counted.ts';
import type { WorkReportSettings } from '../../../shared/domain/reports/settings.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';

type Thresholds = Pick<WorkReportSettings, 'points' | 'percent' | 'least'>;

/** What moved further than the company lets pass without a word, beside the mean first; the worst of it first. */
export function movementsOf(
  kind: WorkReportKind,
  lines: readonly ReportLine[],
  thresholds: Thresholds,
): readonly Movement[] {
  if (kind === 'daily') return [];
  return lines
    .flatMap((line) => movementOf(line, 'mean', thresholds) ?? movementOf(line, 'before', thresholds) ?? [])
    .toSorted((one, other) => Number(other.worse) - Number(one.worse));
}

function movementOf(
  line: ReportLine,
  against: Movement['against'],
  { points, percent, least }: Thresholds,
): Movement | null {
  const { figure, now } = line;
  const before = line[against];
  const [value, was] = [valueOf(figure, now), valueOf(figure, before)];
  if (value === null || was === null || Math.min(wholeOf(line, now), wholeOf(line, before)) < least) return null;
  const { unit, better } = kindOf[figure];
  const worse = better === 'more' ? value < was : value > was;
  // Shares near 100 % move by points; rates near nothing and lengths by a part of themselves.
  if (unit === 'share' && better === 'more') {
    const by = Math.round(Math.abs(value - was) * 10_000);
    return by >= points * 10 ? { figure, against, worse, by, unit: 'points' } : null;
  }
  if (was === 0) return value === 0 ? null : { figure, against, worse: true, by: 100, unit: 'percent' };
  const by = Math.round((Math.abs(value - was) / was) * 100);
  return by >= percent ? { figure, against, worse, by, unit: 'percent' } : null;
}

/** Of how many it is told. */
function wholeOf({ figure }: ReportLine, { n, of }: Counted): number {
  return kindOf[figure].unit === 'length' ? n : of;
}
