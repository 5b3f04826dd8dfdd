import { type DayText, isTimeOfDay } from '../../lib/dates.ts';
import type { DueDay, DueTime } from './calendar.ts';
import type { Years } from './compiled-year.ts';
import { assumedBetween, closedAt } from './counting.ts';
import { instantOn, type PlacedDay, placeAt, placeOf, shifted } from './moments.ts';
import { partOf, type SumDay, stepsOf } from './sum.ts';

/** Days without a working one before the search gives up. */
const longest = 36_600;

export function onNextWorkingDay(years: Years, at: number, time: string): DueTime {
  if (!isTimeOfDay(time)) throw new RangeError(`No time of day: ${time}`);
  const today = placeAt(years, at);
  const opens = openingOf(today);
  const sameDay = opens !== null && at < opens;
  const days = sameDay ? [today] : [today, ...untilWorking(years, shifted(years, today, 1), 1)];
  const place = days.at(-1) ?? today;
  const asked = instantOn(place, time);
  const reached = asked > at ? 'asked' : 'opening';
  const due = reached === 'asked' ? asked : (openingOf(place) ?? asked);
  return {
    at: due,
    assumedYears: assumedBetween(years, at, due),
    steps: () => [
      ...closedAt(years, at),
      // A working day that is over is told by why the office is closed.
      ...stepsOf(days.slice(0, -1).filter(isFree).map(wholeDay)),
      { ...partOf(place.office), kind: 'point', at: due, reached },
    ],
  };
}

export function addWorkingDays(years: Years, day: DayText, count: number): DueDay {
  if (!Number.isInteger(count)) throw new RangeError(`No number of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  const start = placeOf(years, day);
  const passed: PlacedDay[] = count === 0 ? [...untilWorking(years, start, 1)] : [];
  for (let left = Math.abs(count); left > 0; left--) {
    passed.push(...untilWorking(years, shifted(years, passed.at(-1) ?? start, step), step));
  }
  const assumed = new Set([start, ...passed].filter(({ year }) => year.assumed).map(({ year }) => year.year));
  return {
    day: (passed.at(-1) ?? start).office.day,
    assumedYears: [...assumed].toSorted((one, other) => one - other),
    steps: () => stepsOf((step < 0 ? passed.toReversed() : passed).map(wholeDay), 1),
  };
}

/** Days from this one until the first on which the office opens, both included. */
function untilWorking(years: Years, from: PlacedDay, step: 1 | -1): readonly PlacedDay[] {
  const days = [from];
  for (let place = from; isFree(place); days.push(place)) {
    if (days.length > longest) throw new RangeError('The calendar has no working time');
    place = shifted(years, place, step);
  }
  return days;
}

function isFree({ office }: PlacedDay): boolean {
  return office.windows.length === 0;
}

function openingOf(place: PlacedDay): number | null {
  const [first] = place.office.windows;
  return first ? instantOn(place, first.from) : null;
}

/** The day with all its windows. */
function wholeDay({ year, index, office }: PlacedDay): SumDay {
  const [first, end] = [year.firstWindow[index] ?? 0, year.firstWindow[index + 1] ?? 0];
  const counted = Array.from({ length: end - first }, (_, at) => ({
    from: year.starts[first + at] ?? 0,
    to: year.ends[first + at] ?? 0,
  }));
  return { office, counted, whole: true };
}
