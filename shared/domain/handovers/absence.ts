import { addDays, type DayText } from '../../lib/dates.ts';
import type { WorkingWindow } from '../calendar/windows.ts';
import type { Role } from '../people/roles.ts';

export const absenceKinds = ['annualLeave', 'sick', 'businessTrip', 'restDay', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** From when to when somebody is away. */
export interface Span {
  readonly fromDay: DayText;
  readonly toDay: DayText;
  /** Times of the day, `13:00`: on the first day from, on the last day until; without them the whole day. */
  readonly fromTime: string | null;
  readonly toTime: string | null;
}

/** Who is away, and who stands in for him. */
export interface Away extends Span {
  readonly userId: string;
  readonly substituteId: string;
}

/** A moment on the company's wall. */
export interface AtWall {
  readonly day: DayText;
  readonly time: string;
}

/** Whether somebody is away at that moment: from its beginning on, no longer at its end. */
export function isAwayAt(span: Span, { day, time }: AtWall): boolean {
  const now = `${day} ${time}`;
  return beginOf(span) <= now && now < endOf(span);
}

/** Whether two spans have a moment in common. */
export function overlap(one: Span, other: Span): boolean {
  return beginOf(one) < endOf(other) && beginOf(other) < endOf(one);
}

/** What is wrong with a span: it ends before it begins. */
export function endsTooEarly(span: Span): boolean {
  return endOf(span) <= beginOf(span);
}

/** Days and times as texts that sort: only the company's own wall counts, so no zone is needed. */
function beginOf({ fromDay, fromTime }: Span): string {
  return `${fromDay} ${fromTime ?? '00:00'}`;
}

function endOf({ toDay, toTime }: Span): string {
  return toTime === null ? `${addDays(toDay, 1)} 00:00` : `${toDay} ${toTime}`;
}

/**
 * The people who would stand in for each other in a circle, so that at some moment nobody of them is there; each may be
 * away only once at a time. `null` when somebody is.
 */
export function circleOf(absence: Away, known: readonly Away[]): readonly string[] | null {
  return follow(absence, [absence.userId], absence.substituteId);

  function follow(span: Span, way: readonly string[], next: string): typeof way | null {
    if (next === absence.userId) return way;
    if (way.includes(next)) return null;
    for (const one of known) {
      if (one.userId !== next || !overlap(one, span)) continue;
      const found = follow(common(one, span), [...way, next], one.substituteId);
      if (found) return found;
    }
    return null;
  }
}

function common(one: Span, other: Span): Span {
  const later = beginOf(one) > beginOf(other) ? one : other;
  const sooner = endOf(one) < endOf(other) ? one : other;
  return { fromDay: later.fromDay, fromTime: later.fromTime, toDay: sooner.toDay, toTime: sooner.toTime };
}

/** Roles without which duties of the manual find nobody: each has to be here on a working day. */
export const neededRoles = [
  'csClerk',
  'csDirector',
  'departmentManager',
  'marketingManager',
  'dispatchCentre',
  'deputyGm',
] as const satisfies readonly Role[];

/** What is worth knowing before it happens. */
export type Gap =
  /** The substitute is away too, and what comes goes on to whoever stands in for him. */
  | { readonly kind: 'bothAway'; readonly day: DayText; readonly userId: string; readonly substituteId: string }
  /** Nobody who holds this role is here on that working day. */
  | { readonly kind: 'nobodyWith'; readonly day: DayText; readonly role: Role };

interface Person {
  readonly id: string;
  /** In which he may be asked to act. */
  readonly roles: readonly Role[];
}

/** A day on which the office is open, and when. */
export interface WorkingDay {
  readonly day: DayText;
  readonly windows: readonly WorkingWindow[];
}

/** The gaps of these working days. A role that nobody holds at all is no matter of absences. */
export function gapsOf(
  workingDays: readonly WorkingDay[],
  people: readonly Person[],
  absences: readonly Away[],
): Gap[] {
  return workingDays.flatMap(({ day, windows }) => {
    const whole: Span = { fromDay: day, toDay: day, fromTime: null, toTime: null };
    const today = absences.filter((one) => overlap(one, whole));
    const both = today
      .filter((one) => today.some((other) => other.userId === one.substituteId && overlap(one, other)))
      .map(({ userId, substituteId }): Gap => ({ kind: 'bothAway', day, userId, substituteId }));
    const hours = windows.map(({ from, to }): Span => ({ ...whole, fromTime: from, toTime: to }));
    const isGone = (id: string) => hours.every((span) => today.some((one) => one.userId === id && covers(one, span)));
    const gone = new Set(today.map(({ userId }) => userId).filter(isGone));
    const empty = neededRoles.filter((role) => {
      const holders = people.filter(({ roles }) => roles.includes(role));
      return holders.length > 0 && holders.every(({ id }) => gone.has(id));
    });
    return [...both, ...empty.map((role): Gap => ({ kind: 'nobodyWith', day, role }))];
  });
}

function covers(one: Span, other: Span): boolean {
  return beginOf(one) <= beginOf(other) && endOf(other) <= endOf(one);
}
