import type { TrackingFilter } from '../../../../shared/contract/tracking.ts';
import { type CentreKind, centreKinds } from '../../../../shared/domain/company/centres.ts';
import { type ServiceClass, serviceClasses } from '../../../../shared/domain/tracking/values.ts';
import { addDays, type DayText, isDay } from '../../../../shared/lib/dates.ts';
import { idPattern } from '../../../../shared/lib/ids.ts';

type View = TrackingFilter['view'];

/** The order in which they stand as chips. */
export const views = [
  'all',
  'open',
  'notArrived',
  'overdue',
  'late',
  'podMissing',
  'trouble',
] as const satisfies readonly View[];

/** The table as its address says it; what is left out does not filter. */
export interface TrackingSearch {
  readonly view?: View | undefined;
  readonly text?: string | undefined;
  readonly classes?: readonly ServiceClass[] | undefined;
  readonly centre?: CentreKind | undefined;
  readonly customer?: string | undefined;
  readonly mine?: true | undefined;
  readonly period?: 'today' | 'week' | 'month' | undefined;
  readonly from?: DayText | undefined;
  readonly to?: DayText | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readTrackingSearch(search: Readonly<Record<string, unknown>>): TrackingSearch {
  const { text, customer, classes } = search;
  const chosen = serviceClasses.filter((one) => Array.isArray(classes) && classes.includes(one));
  const view = views.find((one) => one === search['view']);
  return {
    view: view === 'all' ? undefined : view,
    text: typeof text === 'string' && text ? text.slice(0, 200) : undefined,
    classes: chosen.length > 0 ? chosen : undefined,
    centre: centreKinds.find((one) => one === search['centre']),
    customer: typeof customer === 'string' && idPattern.test(customer) ? customer : undefined,
    mine: search['mine'] === true || undefined,
    period: (['today', 'week', 'month'] as const).find((one) => one === search['period']),
    from: dayOf(search['from']),
    to: dayOf(search['to']),
  };
}

const daysBack = { today: 0, week: 6, month: 29 } as const;

/** The same as the contract takes it. */
export function filterOf(search: TrackingSearch, personId: string, today: DayText): TrackingFilter {
  return {
    view: search.view ?? 'all',
    text: search.text ?? '',
    classes: [...(search.classes ?? [])],
    centre: search.centre ?? null,
    customerId: search.customer ?? null,
    ownerId: search.mine ? personId : null,
    from: search.period ? addDays(today, -daysBack[search.period]) : (search.from ?? null),
    to: search.period ? null : (search.to ?? null),
  };
}

function dayOf(value: unknown): DayText | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
