import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Staff } from '../../../../shared/domain/tasks/recipients.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';

/** Everybody who may be told of a task. */
export function useColleagues() {
  return useQuery(queries.tasks.people.queryOptions()).data ?? [];
}

/** Who works here, and who stands in for whom on the day of that moment, for those who may see it. */
export function useStaff(at: number, zone: string): Staff {
  const people = useQuery(queries.tasks.people.queryOptions()).data;
  const seen = useMay()('handovers.read');
  const absences = useQuery({ ...queries.handovers.absences.list.queryOptions(), enabled: seen }).data;
  const { day } = wallTime(at, zone);
  return useMemo(
    () => ({
      people: people ?? [],
      absences: (absences ?? []).filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay),
    }),
    [people, absences, day],
  );
}
