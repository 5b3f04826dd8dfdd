import { type FigureId, figureIds } from '../../../shared/domain/summaries/figures.ts';
import { type LinkPart, linkParts } from '../../../shared/domain/summaries/links.ts';
import { isMonth, type MonthText } from '../../../shared/lib/month.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

/** The list as its address says it; without a month the last one. */
export interface SummariesSearch {
  readonly month?: MonthText | undefined;
}

export function readSummariesSearch({ month }: Readonly<Record<string, unknown>>): SummariesSearch {
  return typeof month === 'string' && isMonth(month) ? { month } : {};
}

/** What is open beside the summary: a figure, of everybody or of one person, or how a link failed the customer. */
export interface FigureSearch {
  readonly figure?: FigureId | undefined;
  readonly person?: string | undefined;
  readonly link?: string | undefined;
  readonly part?: LinkPart | undefined;
}

export function readFigureSearch(given: Readonly<Record<string, unknown>>): FigureSearch {
  const figure = figureIds.find((one) => one === given['figure']);
  const { person, link } = given;
  const part = linkParts.find((one) => one === given['part']);
  if (part && typeof link === 'string' && link !== '' && link.length <= 100) return { link, part };
  if (!figure) return {};
  return typeof person === 'string' && idPattern.test(person) ? { figure, person } : { figure };
}
