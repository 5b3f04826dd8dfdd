import { type FigureId, figureIds } from '../../../shared/domain/summaries/figures.ts';
import { isMonth, type MonthText } from '../../../shared/lib/month.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

/** The list as its address says it; without a month the last one. */
export interface SummariesSearch {
  readonly month?: MonthText | undefined;
}

export function readSummariesSearch({ month }: Readonly<Record<string, unknown>>): SummariesSearch {
  return typeof month === 'string' && isMonth(month) ? { month } : {};
}

/** The figure whose matters are open beside the summary, of everybody or of one person. */
export interface FigureSearch {
  readonly figure?: FigureId | undefined;
  readonly person?: string | undefined;
}

export function readFigureSearch(given: Readonly<Record<string, unknown>>): FigureSearch {
  const figure = figureIds.find((one) => one === given['figure']);
  const { person } = given;
  if (!figure) return {};
  return typeof person === 'string' && idPattern.test(person) ? { figure, person } : { figure };
}
