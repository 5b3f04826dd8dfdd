import { visitViews, type VisitView } from '../../../shared/contract/reception.ts';
import { type Grade, grades } from '../../../shared/domain/reception/values.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

/** Filters of the list and the days of the calendar, kept in the address. */
export interface VisitSearch {
  readonly view?: VisitView;
  readonly mine?: true;
  readonly grade?: Grade;
  readonly host?: string;
  readonly customer?: string;
  readonly text?: string;
  readonly show?: 'week' | 'month';
  readonly day?: string;
}

/** What an address says of them; anything else is left out. */
export function readVisitSearch(given: Record<string, unknown>): VisitSearch {
  const view = visitViews.find((one) => one === given['view']);
  const grade = grades.find((one) => one === given['grade']);
  const { show, day, text } = given;
  const host = idIn(given['host']);
  const customer = idIn(given['customer']);
  return {
    ...(view && view !== 'coming' ? { view } : {}),
    ...(given['mine'] === true ? { mine: true } : {}),
    ...(grade ? { grade } : {}),
    ...(host ? { host } : {}),
    ...(customer ? { customer } : {}),
    ...(typeof text === 'string' && text !== '' ? { text: text.slice(0, 200) } : {}),
    ...(show === 'week' || show === 'month' ? { show } : {}),
    ...(typeof day === 'string' && isDay(day) ? { day } : {}),
  };
}

export interface NewVisitSearch {
  readonly walkIn?: true;
  readonly customer?: string;
}

export function readNewVisitSearch(given: Record<string, unknown>): NewVisitSearch {
  const customer = idIn(given['customer']);
  return { ...(given['walkIn'] === true ? { walkIn: true } : {}), ...(customer ? { customer } : {}) };
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' && idPattern.test(value) ? value : null;
}
