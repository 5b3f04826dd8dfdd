import { compileCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { defaultHours } from '../../../shared/domain/calendar/hours.ts';

/** Weekdays from half past eight to half past five without a break, the two days of New Year 2027 off, year confirmed. */
export const calendar = compileCalendar({
  zone: 'Asia/Shanghai',
  revision: 7,
  hours: { ...defaultHours, standard: [{ from: '08:30', to: '17:30' }] },
  years: [
    { year: 2026, state: 'confirmed', days: [] },
    {
      year: 2027,
      state: 'confirmed',
      days: [
        { day: '2027-01-01', kind: 'holiday', festival: null, note: '', windows: null },
        { day: '2027-01-02', kind: 'makeUp', festival: null, note: '', windows: null },
      ],
    },
  ],
  ownDays: [],
} as unknown as Parameters<typeof compileCalendar>[0]);

/** The time on the company's wall, epoch ms. */
export const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
