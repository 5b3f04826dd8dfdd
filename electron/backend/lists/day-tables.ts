import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import type { SpecialDay } from '../../../shared/domain/calendar/days.ts';
import { windowsText } from '../../../shared/domain/calendar/windows.ts';
import type { ListTable } from './list-table.ts';

/** A day that is not what its weekday says, and who decided so: nobody of ours where it was announced. */
interface DecidedDay extends SpecialDay {
  readonly announced: boolean;
  readonly updatedAt: number;
  readonly updatedByName: string;
}

/** Of one year; what the company decided stands in the place of what was announced. */
export function daysOf({ years, ownDays }: CalendarRecord, year: number): readonly DecidedDay[] {
  const announced = years.flatMap(({ days, updatedAt, updatedByName }) =>
    days.map((day): DecidedDay => ({ ...day, updatedAt, updatedByName, announced: true })),
  );
  const own = ownDays.map((day): DecidedDay => ({ ...day, announced: false }));
  const found = new Map([...announced, ...own].map((day) => [day.day, day]));
  return [...found.values()]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

export const dayTable: ListTable<DecidedDay> = {
  title: 'calendar:title',
  columns: {
    day: (row) => row.day,
    kind: (row, { word }) => word('calendar', 'kind', row.kind),
    name: (row, { word }) => row.note || word('calendar', 'festival', row.festival),
    hours: (row) => (row.windows ? windowsText(row.windows) : ''),
    decidedBy: (row, { t }) => (row.announced ? t('lists:announced') : row.updatedByName),
    changedAt: (row, { time }) => (row.announced ? '' : time(row.updatedAt)),
  },
};
