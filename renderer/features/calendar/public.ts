export { CalendarNotice } from './CalendarNotice.tsx';
export { SumOfTime } from './SumOfTime.tsx';
export { useCalendar } from './useCalendar.ts';
export { momentOf } from './what-if.ts';
