import type { CalendarRecord, CalendarYearInput } from '../../../shared/contract/calendar.ts';
import { checkYearDays } from '../../../shared/domain/calendar/check-year.ts';
import { checkHours, type WorkingHours } from '../../../shared/domain/calendar/hours.ts';
import { inOrder, type WorkingWindow } from '../../../shared/domain/calendar/windows.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { CalendarDeps } from './calendar.deps.ts';
import { calendarRepository as repository } from './calendar.repository.ts';
import { readRecord, seedCalendar } from './known-calendar.ts';

type Versioned = { readonly version: number };
type Year = CalendarYearInput & Versioned;

export async function setHours(
  tx: WriteContext,
  deps: CalendarDeps,
  actor: Actor,
  { version, ...input }: WorkingHours & Versioned,
): Promise<CalendarRecord> {
  const hours = sorted(input);
  demandSound(checkHours(hours));
  const before = await beginChange(tx, deps);
  const patch = { hours, updatedAt: deps.now(), updatedByName: actor.displayName };
  await repository.updateHours(tx, version, patch, async () => before);
  const payload = { from: before.hours, to: hours };
  return told(tx, deps, actor, { type: 'calendar.hoursChanged', subject: { kind: 'calendar', id: 'hours' }, payload });
}

/** Writes a year whole, so that nothing half of a file is ever there. */
export async function setYear(
  tx: WriteContext,
  deps: CalendarDeps,
  actor: Actor,
  { version, ...input }: Year,
): Promise<CalendarRecord> {
  const before = await beginChange(tx, deps);
  demandSound(checkYearDays(input.year, input.days, before.hours));
  if (input.state === 'confirmed') demandConfirmable(input);
  const days = input.days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const patch = { ...input, days, updatedAt: deps.now(), updatedByName: actor.displayName };
  const known = before.years.find(({ year }) => year === input.year);
  // A new year that another workstation has written meanwhile is a conflict as well.
  if (version === 0 && !known) await repository.insertYear(tx, { ...patch, version: 1 });
  else await repository.updateYear(tx, { year: input.year, version }, patch, async () => before);
  const payload = { state: input.state, sourceZh: input.sourceZh, sourceEn: input.sourceEn, days, from: known ?? null };
  const subject = { kind: 'calendar', id: String(input.year) };
  return told(tx, deps, actor, { type: 'calendar.yearChanged', subject, payload });
}

/** Writes the fact and tells every window; returns the calendar as it is now. */
export async function told(
  tx: WriteContext,
  deps: CalendarDeps,
  actor: Actor,
  event: Omit<NewEvent, 'clauses'>,
): Promise<CalendarRecord> {
  const record = await readRecord(tx, deps);
  const payload = { ...event.payload, revision: record.revision };
  await deps.events.append(tx, actor, [{ ...event, payload, clauses: ['3.3.1.7'] }]);
  tx.changed('calendar', event.subject.id);
  return record;
}

/**
 * The calendar as it was before this change. Raising the revision first makes changes of other workstations wait,
 * so that what is read here is what will be changed.
 */
export async function beginChange(tx: WriteContext, deps: CalendarDeps): Promise<CalendarRecord> {
  await seedCalendar(tx, deps);
  await repository.raiseRevision(tx);
  const record = await readRecord(tx, deps);
  return { ...record, revision: record.revision - 1 };
}

/** Refuses with everything that is wrong; the first is what the sentence says. */
export function demandSound(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first) throw new UserError(first.code, first.params, issues);
}

function demandConfirmable({ year, days, sourceZh, sourceEn }: CalendarYearInput): void {
  if (!days.some(({ kind }) => kind === 'holiday')) throw new UserError('calendar.yearWithoutHolidays', { year });
  if (!sourceZh && !sourceEn) {
    throw new UserError('calendar.sourceMissing', { year }, [{ path: 'sourceZh', code: 'calendar.sourceMissing' }]);
  }
}

function sorted({ standard, week, followsMakeUpDays }: WorkingHours): WorkingHours {
  const rules = Object.entries(week).map(([weekday, { works, windows }]) => [
    weekday,
    { works, windows: works && windows ? ordered(windows) : null },
  ]);
  return { standard: ordered(standard), week: Object.fromEntries(rules) as WorkingHours['week'], followsMakeUpDays };
}

function ordered(windows: readonly WorkingWindow[]): readonly WorkingWindow[] {
  return inOrder(windows);
}
