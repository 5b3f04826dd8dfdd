import type { KpiAsked } from '../../../shared/contract/kpi.ts';
import { hasPart, type KpiFigure, kpiFigures, type KpiPart, kpiParts } from '../../../shared/domain/kpi/figures.ts';
import { isMonth, type MonthText } from '../../../shared/lib/month.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

/** The page as its address says it; without months the running one. */
export interface KpiSearch {
  readonly from?: MonthText | undefined;
  readonly to?: MonthText | undefined;
  readonly customer?: string | undefined;
  readonly monthEnd?: true | undefined;
  /** The list that is open beside the table. */
  readonly figure?: KpiFigure | undefined;
  readonly part?: KpiPart | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readKpiSearch(given: Readonly<Record<string, unknown>>): KpiSearch {
  const [from, to] = [monthIn(given['from']), monthIn(given['to'])];
  const { customer } = given;
  const figure = kpiFigures.find((one) => one === given['figure']);
  const part = kpiParts.find((one) => one === given['part']);
  return {
    ...(from && to && from <= to ? { from, to } : {}),
    ...(typeof customer === 'string' && idPattern.test(customer) ? { customer } : {}),
    ...(given['monthEnd'] === true ? { monthEnd: true } : {}),
    ...(figure && part && hasPart(figure, part) ? { figure, part } : {}),
  };
}

/** What the contract is asked for. */
export function askedOf({ from, to, customer, monthEnd }: KpiSearch, thisMonth: MonthText): KpiAsked {
  return {
    from: from ?? thisMonth,
    to: to ?? thisMonth,
    customerId: customer ?? null,
    known: monthEnd ? 'monthEnd' : 'now',
  };
}

function monthIn(value: unknown): MonthText | undefined {
  return typeof value === 'string' && isMonth(value) ? value : undefined;
}
