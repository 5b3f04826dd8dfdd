import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { compileCalendar, type WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { CalendarDayRow, CalendarHoursRow, CalendarYearRow } from '../database/entities/calendar.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { CalendarDeps } from './calendar.deps.ts';
import { calendarRepository as repository, type StoredCalendar } from './calendar.repository.ts';
import { startingHours, startingYears } from './starting-calendar.ts';

export interface KnownCalendar {
  readonly record: CalendarRecord;
  readonly calendar: WorkingCalendar;
}

/**
 * The calendar as last read and compiled; every unit of work asks for it, so it asks no database while it is known,
 * and never waits for a unit of work.
 */
export function createKnownCalendar(deps: CalendarDeps): () => Promise<KnownCalendar> {
  let reading: Promise<KnownCalendar> | null = null;
  deps.database.changes.subscribe(({ topic }) => {
    if (topic === 'calendar' || topic === 'company' || topic === 'all') reading = null;
  });
  return async () => {
    reading ??= read(deps);
    const mine = reading;
    try {
      return await mine;
    } catch (error) {
      if (reading === mine) reading = null;
      throw error;
    }
  };
}

async function read(deps: CalendarDeps): Promise<KnownCalendar> {
  const record = await readRecord(deps.database.read, deps);
  return { record, calendar: compileCalendar(record) };
}

/** What is stored; a company that has not begun to keep its calendar has the one that it will start with. */
export async function readRecord(at: ReadContext, deps: CalendarDeps): Promise<CalendarRecord> {
  const stored = await repository.stored(at);
  const years = [...stored.years, ...missingYears(stored, deps.now())];
  return recordOf(
    {
      hours: stored.hours ?? startingHours(deps.now()),
      years: years.toSorted((one, other) => one.year - other.year),
      days: stored.days,
    },
    await deps.company.zone(),
  );
}

/** Writes the starting hours and the official years that are not stored yet. */
export async function seedCalendar(tx: WriteContext, { now }: CalendarDeps): Promise<void> {
  const stored = await repository.stored(tx);
  const missing = missingYears(stored, now());
  if (stored.hours && missing.length === 0) return;
  await repository.seed(tx, startingHours(now()), missing);
  if (stored.hours === null) return;
  // A newer app brought years that were unknown until now.
  await repository.raiseRevision(tx);
  for (const { year } of missing) tx.changed('calendar', String(year));
}

/** Whether anything of what a company starts with is not stored. */
export async function isSeeded(at: ReadContext): Promise<boolean> {
  const stored = await repository.stored(at);
  return stored.hours !== null && missingYears(stored, 0).length === 0;
}

function missingYears(stored: StoredCalendar, at: number): readonly CalendarYearRow[] {
  return startingYears(at).filter(({ year }) => !stored.years.some((known) => known.year === year));
}

/** What is stored as the windows and the rules know it. */
function recordOf(
  { hours, years, days }: StoredCalendar & { readonly hours: CalendarHoursRow },
  zone: string,
): CalendarRecord {
  return {
    zone,
    revision: hours.revision,
    hours: structuredClone(hours.hours) as CalendarRecord['hours'],
    hoursVersion: hours.version,
    years: years.map((year) => structuredClone(year) as CalendarRecord['years'][number]),
    ownDays: days.map(ownDayOf),
  };
}

function ownDayOf({ windows, ...row }: CalendarDayRow): CalendarRecord['ownDays'][number] {
  return { ...row, festival: null, windows: windows && windows.map((window) => ({ ...window })) };
}
