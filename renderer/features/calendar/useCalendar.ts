import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compileCalendar, type WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { queries } from '../../api/client.ts';

/** The company's calendar, reckoned here by the same rules as in the backend. */
export function useCalendar() {
  const read = useQuery(queries.calendar.current.queryOptions());
  const { data } = read;
  const known = useMemo<{ record: CalendarRecord; calendar: WorkingCalendar } | null>(
    () => (data ? { record: data, calendar: compileCalendar(data) } : null),
    [data],
  );
  return { known, error: read.error, refetch: () => void read.refetch() };
}
