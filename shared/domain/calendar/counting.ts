import type { DueTime, WorkingLength } from './calendar.ts';
import type { CompiledYear, Years } from './compiled-year.ts';
import { compiledAt, isOpen, isWithin, type PlacedDay, placeAt, shifted, whyClosed } from './moments.ts';
import { countBelow, countUpTo } from './search.ts';
import { partOf, type SumDay, type SumStep, stepsOf } from './sum.ts';

const minute = 60_000;
/** Years without any working time before reckoning gives up. */
const mostEmptyYears = 100;

export function addWorkingTime(years: Years, at: number, minutes: number): DueTime {
  const lengthMs = Math.round(minutes * minute);
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(lengthMs)) throw new RangeError('No moment or no minutes');
  if (lengthMs === 0) return isWithin(years, at) ? due(years, at, at) : nextOpening(years, at);
  return due(years, at, lengthMs > 0 ? forward(years, at, lengthMs) : backward(years, at, lengthMs));
}

export function nextOpening(years: Years, at: number): DueTime {
  if (isOpen(years, at)) return due(years, at, at);
  let year = compiledAt(years, at);
  let window = countBelow(year.starts, at);
  for (let empty = 0; window >= year.starts.length; window = 0) {
    empty = demandWork(year, empty);
    year = years(year.year + 1);
  }
  return due(years, at, year.starts[window] ?? at);
}

export function workingTimeBetween(years: Years, from: number, to: number): WorkingLength {
  if (to < from) {
    const back = workingTimeBetween(years, to, from);
    return { ...back, lengthMs: back.lengthMs === 0 ? 0 : -back.lengthMs };
  }
  const first = compiledAt(years, from);
  const last = compiledAt(years, to);
  let lengthMs = before(last, to) - before(first, from);
  for (let year = first.year; year < last.year; year++) lengthMs += whole(years(year));
  return { lengthMs, assumedYears: assumedBetween(years, from, to), steps: () => sumBetween(years, from, to) };
}

/** Unconfirmed years from one moment until another. */
export function assumedBetween(years: Years, from: number, to: number): readonly number[] {
  const found: number[] = [];
  // A window may end with its year.
  const last = compiledAt(years, Math.max(from, to - 1)).year;
  for (let { year } = compiledAt(years, from); year <= last; year++) if (years(year).assumed) found.push(year);
  return found;
}

/** Why counting did not begin at once on a working day; nothing on a free one, which is told as skipped. */
export function closedAt(years: Years, at: number): readonly SumStep[] {
  if (isOpen(years, at)) return [];
  const place = placeAt(years, at);
  const why = whyClosed(place, at);
  return why === 'free' ? [] : [{ ...partOf(place.office), kind: 'closed', at, why }];
}

function due(years: Years, start: number, at: number): DueTime {
  const [from, to] = start < at ? [start, at] : [at, start];
  return { at, assumedYears: assumedBetween(years, from, to), steps: () => sumBetween(years, from, to) };
}

function forward(years: Years, at: number, lengthMs: number): number {
  let year = compiledAt(years, at);
  let target = before(year, at) + lengthMs;
  for (let empty = 0; target > whole(year); year = years(year.year + 1)) {
    empty = demandWork(year, empty);
    target -= whole(year);
  }
  const window = countBelow(year.sums, target) - 1;
  return (year.starts[window] ?? 0) + target - (year.sums[window] ?? 0);
}

function backward(years: Years, at: number, lengthMs: number): number {
  let year = compiledAt(years, at);
  let target = before(year, at) + lengthMs;
  for (let empty = 0; target < 0; target += whole(year)) {
    empty = demandWork(year, empty);
    year = years(year.year - 1);
  }
  const window = Math.min(countUpTo(year.sums, target), year.starts.length) - 1;
  return (year.starts[window] ?? 0) + target - (year.sums[window] ?? 0);
}

function sumBetween(years: Years, from: number, to: number): readonly SumStep[] {
  const days: SumDay[] = [];
  // What ends at midnight has nothing of the next day.
  const last = Math.max(from, to - 1);
  for (let place = placeAt(years, from); ; place = shifted(years, place, 1)) {
    days.push(countedOf(place, from, to));
    if ((place.year.midnights[place.index + 1] ?? Number.POSITIVE_INFINITY) > last) break;
  }
  return [...closedAt(years, from), ...stepsOf(days)];
}

function countedOf({ year, index, office }: PlacedDay, from: number, to: number): SumDay {
  const counted: { from: number; to: number }[] = [];
  let all = office.windows.length > 0;
  for (let at = year.firstWindow[index] ?? 0; at < (year.firstWindow[index + 1] ?? 0); at++) {
    const [opens, closes] = [year.starts[at] ?? 0, year.ends[at] ?? 0];
    const part = { from: Math.max(opens, from), to: Math.min(closes, to) };
    if (part.from < part.to) counted.push(part);
    if (part.from !== opens || part.to !== closes) all = false;
  }
  return { office, counted, whole: all };
}

/** Working ms of the year that are over at that moment. */
function before(year: CompiledYear, at: number): number {
  const window = countUpTo(year.starts, at) - 1;
  if (window < 0) return 0;
  return (year.sums[window] ?? 0) + Math.min(at, year.ends[window] ?? 0) - (year.starts[window] ?? 0);
}

function whole(year: CompiledYear): number {
  return year.sums.at(-1) ?? 0;
}

/** Counts years without any work; a calendar of nothing else would be searched for ever. */
function demandWork(year: CompiledYear, empty: number): number {
  if (whole(year) > 0) return 0;
  if (empty >= mostEmptyYears) throw new RangeError('The calendar has no working time');
  return empty + 1;
}
