import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { compileCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { checkSpecialWindows, firstYear, lastYear } from '../../../shared/domain/calendar/check-year.ts';
import { type DayKind, yearOf } from '../../../shared/domain/calendar/days.ts';
import type { WorkingWindow } from '../../../shared/domain/calendar/windows.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import type { CalendarDayRow } from '../database/entities/calendar.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { CalendarDeps } from './calendar.deps.ts';
import { calendarRepository as repository } from './calendar.repository.ts';
import { beginChange, demandSound, told } from './change-calendar.ts';

/** Version 0: the company has not decided on that day yet. */
type TouchedDay = { readonly day: string; readonly version: number };

export interface DaysInput {
  readonly days: readonly TouchedDay[];
  readonly kind: DayKind;
  readonly note: string;
  readonly windows: readonly WorkingWindow[] | null;
}

export async function setDays(
  tx: WriteContext,
  deps: CalendarDeps,
  actor: Actor,
  { days, kind, note, windows }: DaysInput,
): Promise<CalendarRecord> {
  demandDays(days);
  const before = await beginChange(tx, deps);
  const announced = compileCalendar({ ...before, ownDays: [] });
  const decided = { kind, note, windows, updatedAt: deps.now(), updatedByName: actor.displayName };
  const fresh: CalendarDayRow[] = [];
  for (const { day, version } of days) {
    demandSound(checkSpecialWindows({ day, kind, windows, note, festival: null }, 'windows'));
    const says = announced.day(day);
    const same = says.kind === kind && note === '' && windows === null;
    const known = before.ownDays.find((own) => own.day === day);
    if (same && known) await removeDay(tx, { day, version }, before);
    else if (known) await repository.updateDay(tx, { day, version }, decided, async () => before);
    else if (version !== 0) throw new ConflictError('calendar.changed', before);
    else if (!same) fresh.push({ ...decided, day, version: 1 });
  }
  await repository.insertDays(tx, fresh);
  return tell(tx, deps, actor, { type: 'calendar.daysChanged', days, before, to: { kind, note, windows } });
}

export async function resetDays(
  tx: WriteContext,
  deps: CalendarDeps,
  actor: Actor,
  { days }: Pick<DaysInput, 'days'>,
): Promise<CalendarRecord> {
  demandDays(days);
  const before = await beginChange(tx, deps);
  for (const touched of days) await removeDay(tx, touched, before);
  return tell(tx, deps, actor, { type: 'calendar.daysReset', days, before, to: null });
}

async function removeDay(tx: WriteContext, touched: TouchedDay, before: CalendarRecord): Promise<void> {
  if (!(await repository.removeDay(tx, touched))) throw new ConflictError('calendar.changed', before);
}

interface DaysEvent {
  readonly type: string;
  readonly days: readonly TouchedDay[];
  readonly before: CalendarRecord;
  readonly to: Omit<DaysInput, 'days'> | null;
}

function tell(tx: WriteContext, deps: CalendarDeps, actor: Actor, { type, days, before, to }: DaysEvent) {
  const names = days.map(({ day }) => day).toSorted();
  const from = before.ownDays.filter(({ day }) => names.includes(day));
  const subject = { kind: 'calendar', id: names[0] ?? '' };
  return told(tx, deps, actor, { type, subject, payload: { days: names, from, to } });
}

function demandDays(days: readonly TouchedDay[]): void {
  const wrong = days.find(({ day }) => !isDay(day) || yearOf(day) < firstYear || yearOf(day) > lastYear);
  if (wrong) throw new UserError('calendar.dayWrong', { day: wrong.day });
  if (new Set(days.map(({ day }) => day)).size < days.length) throw new UserError('calendar.daysTwice');
}
