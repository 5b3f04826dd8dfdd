import { addDays, instantOf, isDay, isTimeOfDay, wallTime } from '../../lib/dates.ts';
import { tidy } from '../../lib/text.ts';
import type { Findings } from './findings.ts';
import { limits } from './limits.ts';

interface TypedWindow {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly path: 'pickup' | 'delivery';
}

export interface TimeWindow {
  readonly fromAt: number | null;
  readonly toAt: number | null;
}

const none: TimeWindow = { fromAt: null, toAt: null };

/** An appointment: a day with an optional from and to. Without times it is the whole day. */
export function readWindow(
  typed: TypedWindow,
  facts: { readonly now: number; readonly zone: string; readonly amends?: object | null },
  find: Findings,
): TimeWindow {
  const [day, from, to] = [tidy(typed.day), tidy(typed.from), tidy(typed.to)];
  const { path } = typed;
  if (!day) {
    if (from || to) find.missing(`${path}Day`, 'orders.dayMissing');
    return none;
  }
  if (!isDay(day)) {
    find.wrong(`${path}Day`, 'orders.dayWrong');
    return none;
  }
  const bad = (
    [
      ['From', from],
      ['To', to],
    ] as const
  ).filter(([, time]) => time !== '' && !isTimeOfDay(time));
  for (const [end] of bad) find.wrong(`${path}${end}`, 'orders.timeWrong');
  if (bad.length > 0) return none;
  const fromAt = instantOf(day, from || '00:00', facts.zone);
  const toAt = instantOf(day, to || '24:00', facts.zone);
  if (fromAt === null || toAt === null) return none;
  if (toAt <= fromAt) find.wrong(`${path}To`, 'orders.windowBackwards');
  else if (toAt <= facts.now) {
    if (facts.amends) find.odd(`${path}Day`, 'orders.timePast');
    else find.wrong(`${path}Day`, 'orders.timePast');
  } else if (day > addDays(wallTime(facts.now, facts.zone).day, limits.oddDaysAhead)) {
    find.odd(`${path}Day`, 'orders.timeFarAway', { days: limits.oddDaysAhead });
  }
  return { fromAt, toAt };
}
