import type { VisitFilter } from '../../../../shared/contract/reception.ts';
import type { VisitSearch } from '../search.ts';

/** The filters of an address as the contract takes them. */
export function filterOf({ view = 'coming', mine, grade, host, customer, text = '' }: VisitSearch): VisitFilter {
  return {
    view,
    mine: mine === true,
    grade: grade ?? null,
    hostId: host ?? null,
    customerId: customer ?? null,
    text,
  };
}
