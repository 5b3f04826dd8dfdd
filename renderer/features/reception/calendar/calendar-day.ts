import type { api } from '../../../api/client.ts';

/** A day as the office has it. */
export type CalendarDay = Awaited<ReturnType<typeof api.reception.calendar>>['days'][number];
