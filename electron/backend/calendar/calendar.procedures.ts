import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function calendarProcedures(os: Guarded['calendar'], { calendar }: Pick<Services, 'calendar'>) {
  return os.router({
    current: os.current.handler(() => calendar.record()),
    setHours: os.setHours.handler(({ input, context }) => calendar.setHours(context.actor, input)),
    setDays: os.setDays.handler(({ input, context }) => calendar.setDays(context.actor, input)),
    resetDays: os.resetDays.handler(({ input, context }) => calendar.resetDays(context.actor, input)),
    readYear: os.readYear.handler(({ input }) => calendar.readYear(input.file)),
    setYear: os.setYear.handler(({ input, context }) => calendar.setYear(context.actor, input)),
    exportYear: os.exportYear.handler(({ input, context }) =>
      calendar.exportYear(context.actor, input.year, input.format),
    ),
  });
}
