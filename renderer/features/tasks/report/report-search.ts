import { type Verdict, verdicts } from '../../../../shared/domain/tasks/state.ts';
import { type DayText, isDay } from '../../../../shared/lib/dates.ts';
import { idPattern } from '../../../../shared/lib/ids.ts';

export const groups = ['clause', 'person', 'customer'] as const;
export type Group = (typeof groups)[number];

/** A figure whose tasks can be looked at. */
export type Figure = Verdict;

/** The report as its address says it; without days this month. */
export interface ReportSearch {
  readonly by?: Group | undefined;
  readonly from?: DayText | undefined;
  readonly to?: DayText | undefined;
  readonly clause?: string | undefined;
  readonly person?: string | undefined;
  readonly customer?: string | undefined;
  /** The line and the figure whose tasks are open beside the report; `total` for the last line. */
  readonly line?: string | undefined;
  readonly figure?: Figure | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readReportSearch(given: Readonly<Record<string, unknown>>): ReportSearch {
  const by = groups.find((one) => one === given['by']);
  const from = dayOf(given['from']);
  const to = dayOf(given['to']);
  const clause = typeof given['clause'] === 'string' ? given['clause'].slice(0, 30) : undefined;
  const person = idOf(given['person']);
  const customer = idOf(given['customer']);
  const figure = verdicts.find((one) => one === given['figure']);
  const line = typeof given['line'] === 'string' ? given['line'].slice(0, 80) : undefined;
  return {
    ...(by && by !== 'clause' ? { by } : {}),
    ...(from && to ? { from, to } : {}),
    ...(clause ? { clause } : {}),
    ...(person ? { person } : {}),
    ...(customer ? { customer } : {}),
    ...(figure && line !== undefined ? { figure, line } : {}),
  };
}

function dayOf(value: unknown): DayText | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}
