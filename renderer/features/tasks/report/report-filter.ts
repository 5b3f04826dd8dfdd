import type { ComplianceRow } from '../../../../shared/contract/task-schemas.ts';
import { type Role, roles } from '../../../../shared/domain/people/roles.ts';
import { addDays, type DayText } from '../../../../shared/lib/dates.ts';
import { clauses } from '../../../../shared/sop/clauses.ts';
import type { ReportSearch } from './report-search.ts';

interface Days {
  readonly from: DayText;
  readonly to: DayText;
}

/** First and last day of the month of that day, or of one some months away. */
export function monthOf(day: DayText, away = 0): Days {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + away, 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month + away, 1)).toISOString().slice(0, 10);
  return { from: first, to: addDays(next, -1) };
}

export function daysOf({ from, to }: ReportSearch, today: DayText): Days {
  return from && to ? { from, to } : monthOf(today);
}

/** The report's filters as the contract takes them. */
export function filterOf(search: ReportSearch, today: DayText) {
  const { person: personId = null, customer: customerId = null } = search;
  const clause = clauses.find(({ id }) => id === search.clause)?.id ?? null;
  return { ...daysOf(search, today), clause, personId, customerId };
}

export const totalLine = 'total';

/** The filters of one figure's list: those of the report, and the line's own. */
export function lineFilterOf(search: ReportSearch, today: DayText, key: ComplianceRow['key']) {
  const filter = {
    ...filterOf(search, today),
    ownerRole: null as Role | null,
    without: null as 'owner' | 'customer' | null,
  };
  if (key === totalLine) return filter;
  switch (search.by ?? 'clause') {
    case 'clause':
      return { ...filter, clause: key };
    case 'customer':
      return key ? { ...filter, customerId: key } : { ...filter, without: 'customer' as const };
    case 'person': {
      const role = roles.find((one) => key === `role:${one}`);
      if (role) return { ...filter, ownerRole: role };
      return key ? { ...filter, personId: key } : { ...filter, without: 'owner' as const };
    }
  }
}
