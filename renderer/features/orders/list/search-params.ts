import type { OrderFilter } from '../../../../shared/contract/orders.ts';
import { type JobType, jobTypes } from '../../../../shared/domain/orders/job-types.ts';
import { type OrderState, orderStates } from '../../../../shared/domain/orders/states.ts';
import { addDays, type DayText, isDay } from '../../../../shared/lib/dates.ts';
import { idPattern } from '../../../../shared/lib/ids.ts';

/** The list as its address says it; what is left out does not filter. */
export interface OrderSearch {
  readonly tab?: 'drafts' | undefined;
  readonly text?: string | undefined;
  readonly states?: readonly OrderState[] | undefined;
  readonly jobTypes?: readonly JobType[] | undefined;
  readonly customer?: string | undefined;
  /** `me`, or the id of somebody. */
  readonly owner?: string | undefined;
  readonly notPrinted?: true | undefined;
  /** Days counted back from today, or two days. */
  readonly period?: 'today' | 'week' | 'month' | undefined;
  readonly from?: DayText | undefined;
  readonly to?: DayText | undefined;
  /** Requested delivery ends on that day. */
  readonly due?: DayText | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readOrderSearch(search: Readonly<Record<string, unknown>>): OrderSearch {
  const text = typeof search['text'] === 'string' ? search['text'].slice(0, 200) : '';
  return {
    tab: search['tab'] === 'drafts' ? 'drafts' : undefined,
    text: text || undefined,
    states: someOf(orderStates, search['states']),
    jobTypes: someOf(jobTypes, search['jobTypes']),
    customer: idOf(search['customer']),
    owner: search['owner'] === 'me' ? 'me' : idOf(search['owner']),
    notPrinted: search['notPrinted'] === true || undefined,
    period: (['today', 'week', 'month'] as const).find((period) => period === search['period']),
    from: dayOf(search['from']),
    to: dayOf(search['to']),
    due: dayOf(search['due']),
  };
}

const daysBack = { today: 0, week: 6, month: 29 } as const;

/** The same as the contract takes it. */
export function filterOf(search: OrderSearch, personId: string, today: DayText): OrderFilter {
  return {
    text: search.text ?? '',
    states: [...(search.states ?? [])],
    jobTypes: [...(search.jobTypes ?? [])],
    customerId: search.customer ?? null,
    ownerId: search.owner === 'me' ? personId : (search.owner ?? null),
    notPrinted: search.notPrinted ?? false,
    from: search.period ? addDays(today, -daysBack[search.period]) : (search.from ?? null),
    to: search.period ? null : (search.to ?? null),
    dueOn: search.due ?? null,
  };
}

/** Whether anything narrows the list. */
export function hasFilters(search: OrderSearch): boolean {
  return Object.entries(search).some(([key, value]) => key !== 'tab' && value !== undefined);
}

/** One choice more or less; no choice at all means no filter. */
export function toggled<T>(chosen: readonly T[] | undefined, value: T): readonly T[] | undefined {
  const next = chosen?.includes(value) ? chosen.filter((one) => one !== value) : [...(chosen ?? []), value];
  return next.length > 0 ? next : undefined;
}

function someOf<T extends string>(all: readonly T[], value: unknown): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const known = all.filter((one) => value.includes(one));
  return known.length > 0 ? known : undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

function dayOf(value: unknown): DayText | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
