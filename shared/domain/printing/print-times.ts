import { addDays, wallTime } from '../../lib/dates.ts';

/** A time window as it stands on paper; `from` or `to` is `null` where that end is open. */
export interface PrintedWindow {
  readonly day: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** An appointment on the company's wall clock; `null` when none was made. */
export function printedWindow(fromAt: number | null, toAt: number | null, zone: string): PrintedWindow | null {
  if (fromAt === null && toAt === null) return null;
  const from = fromAt === null ? null : wallTime(fromAt, zone);
  const to = toAt === null ? null : endTime(toAt, zone);
  const day = from?.day ?? to?.day ?? '';
  return {
    day,
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
    from: from && from.time !== '00:00' ? from.time : null,
    to: to && to.time !== '24:00' ? (to.day === day ? to.time : `${to.day} ${to.time}`) : null,
  };
}

/** The end of a day belongs to that day: midnight is its 24:00. */
function endTime(at: number, zone: string): { readonly day: string; readonly time: string } {
  const { day, time } = wallTime(at, zone);
  return time === '00:00' ? { day: addDays(day, -1), time: '24:00' } : { day, time };
}
