import { addDays, type DayText, instantOf } from '../../lib/dates.ts';
import {
  type CalendarYear,
  type DayKind,
  type Festival,
  isWorking,
  type SpecialDay,
  type Weekday,
  weekdayOf,
  yearOf,
} from './days.ts';
import type { WorkingHours } from './hours.ts';
import { inOrder, minutesOf, type WorkingWindow } from './windows.ts';

/** All that due times are reckoned from. */
export interface CalendarData {
  /** IANA zone of the company's wall clock. */
  readonly zone: string;
  /** Rises with every change of the calendar; kept beside each due time that was reckoned from it. */
  readonly revision: number;
  readonly hours: WorkingHours;
  readonly years: readonly CalendarYear[];
  /** The company's own decisions; they beat the announcements. */
  readonly ownDays: readonly SpecialDay[];
}

/** A day as the office has it. */
export interface OfficeDay {
  readonly day: DayText;
  readonly weekday: Weekday;
  readonly kind: DayKind;
  readonly festival: Festival | null;
  readonly note: string;
  /** Empty when the office stays closed. */
  readonly windows: readonly WorkingWindow[];
  /** The windows are this day's alone. */
  readonly ownHours: boolean;
  /** The company decided so itself. */
  readonly own: boolean;
  /** Its year is not announced or not confirmed. */
  readonly assumed: boolean;
}

/** A year ready for reckoning: every window as two instants, and the working time before each. */
export interface CompiledYear {
  readonly year: number;
  readonly zone: string;
  readonly assumed: boolean;
  readonly days: readonly OfficeDay[];
  /** Beginning of each day, and the end of the last. */
  readonly midnights: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Working ms of the year before each window; the last entry is the whole year's. */
  readonly sums: Float64Array;
  /** Index of each day's first window, and the number of all. */
  readonly firstWindow: Int32Array;
}

/** A calendar's years, each compiled when first asked for. */
export type Years = (year: number) => CompiledYear;

/** Windows that stand this close are one with a break between them. */
const longestBreakMinutes = 180;
const minute = 60_000;
const wholeDay = 86_400_000;

/** Years of the calendar, each compiled once. `throughBreaks` counts the breaks between windows as open. */
export function createYears(data: CalendarData, throughBreaks: boolean): Years {
  const announced = new Map(
    data.years.toSorted((one, other) => one.year - other.year).flatMap(({ days }) => days.map((day) => [day.day, day])),
  );
  const own = new Map(data.ownDays.map((day) => [day.day, day]));
  const confirmed = new Set(data.years.filter(({ state }) => state === 'confirmed').map(({ year }) => year));
  const compiled = new Map<number, CompiledYear>();

  function officeDay(day: DayText): OfficeDay {
    const weekday = weekdayOf(day);
    const rule = data.hours.week[weekday];
    const ours = own.get(day);
    const theirs = announced.get(day);
    const special = ours ?? (theirs?.kind === 'makeUp' && !data.hours.followsMakeUpDays ? undefined : theirs);
    const kind = special?.kind ?? (rule.works ? 'working' : 'rest');
    const usual = (rule.works ? rule.windows : null) ?? data.hours.standard;
    return {
      day,
      weekday,
      kind,
      festival: special?.festival ?? null,
      note: special?.note ?? '',
      windows: isWorking(kind) ? joined(inOrder(special?.windows ?? usual), throughBreaks) : [],
      ownHours: isWorking(kind) && special?.windows != null,
      own: ours !== undefined,
      assumed: !confirmed.has(yearOf(day)),
    };
  }

  return (year) => {
    const known = compiled.get(year);
    if (known) return known;
    const made = compile(year, !confirmed.has(year), daysOf(year).map(officeDay), data.zone);
    compiled.set(year, made);
    return made;
  };
}

/** The days of a year, `2026-01-01` first. */
export function daysOf(year: number): readonly DayText[] {
  const first = `${String(year).padStart(4, '0')}-01-01`;
  const count = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / wholeDay;
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** Windows that touch become one; with `throughBreaks` those with a short break between them too. */
function joined(windows: readonly WorkingWindow[], throughBreaks: boolean): readonly WorkingWindow[] {
  const most = throughBreaks ? longestBreakMinutes : 0;
  return windows.reduce<readonly WorkingWindow[]>((before, window) => {
    const last = before.at(-1);
    if (!last || minutesOf(window.from) - minutesOf(last.to) > most) return [...before, window];
    return [...before.slice(0, -1), { from: last.from, to: window.to }];
  }, []);
}

function compile(year: number, assumed: boolean, days: readonly OfficeDay[], zone: string): CompiledYear {
  const midnights = Float64Array.from({ length: days.length + 1 }, (_, index) => {
    const day = days[index]?.day ?? `${String(year + 1).padStart(4, '0')}-01-01`;
    return instantOf(day, '00:00', zone) ?? Number.NaN;
  });
  const flat = days.flatMap(({ windows }, index) => windows.map((window) => ({ index, window })));
  const firstWindow = new Int32Array(days.length + 1);
  const starts = new Float64Array(flat.length);
  const ends = new Float64Array(flat.length);
  const sums = new Float64Array(flat.length + 1);
  for (const [at, { index, window }] of flat.entries()) {
    const day = days[index]?.day ?? '';
    starts[at] = instantOfDay({ day, index, time: window.from, zone }, midnights);
    ends[at] = instantOfDay({ day, index, time: window.to, zone }, midnights);
    sums[at + 1] = (sums[at] ?? 0) + Math.max(0, (ends[at] ?? 0) - (starts[at] ?? 0));
    firstWindow[index + 1] = at + 1;
  }
  for (let index = 1; index <= days.length; index++) {
    firstWindow[index] = Math.max(firstWindow[index] ?? 0, firstWindow[index - 1] ?? 0);
  }
  return { year, zone, assumed, days, midnights, starts, ends, sums, firstWindow };
}

interface TimeOfDay {
  readonly day: DayText;
  readonly index: number;
  readonly time: string;
  readonly zone: string;
}

/** Only a day on which the clock is changed needs the zone's rules. */
export function instantOfDay({ day, index, time, zone }: TimeOfDay, midnights: Float64Array): number {
  const midnight = midnights[index] ?? Number.NaN;
  if ((midnights[index + 1] ?? Number.NaN) - midnight === wholeDay) return midnight + minutesOf(time) * minute;
  return instantOf(day, time, zone) ?? midnight + minutesOf(time) * minute;
}
