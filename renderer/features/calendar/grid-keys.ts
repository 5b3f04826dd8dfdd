import { addDays, type DayText, isDay } from '../../../shared/lib/dates.ts';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from that day; `null` for a key that does not move. */
export function dayAfterKey(day: DayText, key: string): DayText | null {
  const step = steps[key];
  if (step !== undefined) return addDays(day, step);
  switch (key) {
    case 'PageUp':
      return sameDayOfMonth(day, -1);
    case 'PageDown':
      return sameDayOfMonth(day, 1);
    case 'Home':
      return `${day.slice(0, 7)}-01`;
    case 'End':
      return addDays(sameDayOfMonth(`${day.slice(0, 7)}-01`, 1), -1);
    default:
      return null;
  }
}

/** The same day some months on; the last one of a shorter month. */
function sameDayOfMonth(day: DayText, months: number): DayText {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const month = first.toISOString().slice(0, 7);
  for (let date = Number(day.slice(8)); date > 28; date--) if (isDay(`${month}-${date}`)) return `${month}-${date}`;
  return `${month}-${String(Math.min(28, Number(day.slice(8)))).padStart(2, '0')}`;
}
