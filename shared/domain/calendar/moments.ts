import { type DayText, wallTime } from '../../lib/dates.ts';
import { type CompiledYear, instantOfDay, type OfficeDay, type Years } from './compiled-year.ts';
import { yearOf } from './days.ts';
import { countUpTo } from './search.ts';
import type { ClosedWhy } from './sum.ts';

/** The office at a moment. */
export interface Moment {
  readonly at: number;
  readonly open: boolean;
  readonly day: OfficeDay;
  /** `free`: no working day. */
  readonly why: 'open' | 'free' | ClosedWhy;
  /** When it opens next; `at` itself while it is open. */
  readonly opensAt: number;
}

/** A day with its place in its year. */
export interface PlacedDay {
  readonly year: CompiledYear;
  readonly index: number;
  readonly office: OfficeDay;
}

/** The year that a moment falls into on the company's wall. */
export function compiledAt(years: Years, at: number): CompiledYear {
  const guess = years(new Date(at).getUTCFullYear());
  if (at < (guess.midnights[0] ?? 0)) return years(guess.year - 1);
  return at < (guess.midnights.at(-1) ?? 0) ? guess : years(guess.year + 1);
}

export function placeAt(years: Years, at: number): PlacedDay {
  const year = compiledAt(years, at);
  return placed(year, countUpTo(year.midnights, at) - 1);
}

/** Throws on a day that there is not. */
export function placeOf(years: Years, day: DayText): PlacedDay {
  const year = years(yearOf(day));
  return placed(
    year,
    year.days.findIndex((one) => one.day === day),
  );
}

/** The day before or after, over the turn of the year too. */
export function shifted(years: Years, { year, index }: PlacedDay, step: 1 | -1): PlacedDay {
  const next = index + step;
  if (next < 0) {
    const before = years(year.year - 1);
    return placed(before, before.days.length - 1);
  }
  return next < year.days.length ? placed(year, next) : placed(years(year.year + 1), 0);
}

export function isOpen(years: Years, at: number): boolean {
  const year = compiledAt(years, at);
  const window = windowBefore(year, at);
  return window >= 0 && at < (year.ends[window] ?? 0);
}

/** Inside a window or at its very end. */
export function isWithin(years: Years, at: number): boolean {
  const year = compiledAt(years, at);
  // The end of the year's last window may be the first moment of the next year.
  if (at === year.midnights[0] && years(year.year - 1).ends.at(-1) === at) return true;
  const window = windowBefore(year, at);
  return window >= 0 && at <= (year.ends[window] ?? 0);
}

export function momentAt(years: Years, at: number, opensAt: number): Moment {
  const place = placeAt(years, at);
  const open = isOpen(years, at);
  return { at, open, day: place.office, why: open ? 'open' : whyClosed(place, at), opensAt };
}

/** Why the office is closed at a moment at which it is. */
export function whyClosed({ office, year }: PlacedDay, at: number): 'free' | ClosedWhy {
  const [first] = office.windows;
  if (!first) return 'free';
  const { time } = wallTime(at, year.zone);
  if (time < first.from) return 'beforeOpening';
  return office.windows.some(({ from }) => time < from) ? 'break' : 'afterClosing';
}

/** The instant of a time of that day. */
export function instantOn({ year, index, office }: PlacedDay, time: string): number {
  return instantOfDay({ day: office.day, index, time, zone: year.zone }, year.midnights);
}

/** The window that begins last before `at` or then, as an index; -1 when its year has none. */
function windowBefore(year: CompiledYear, at: number): number {
  return countUpTo(year.starts, at) - 1;
}

function placed(year: CompiledYear, index: number): PlacedDay {
  const office = year.days[index];
  if (!office) throw new RangeError(`No such day in ${year.year}`);
  return { year, index, office };
}
