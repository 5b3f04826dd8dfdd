import { type DayText, isDay, wallTime } from '../../../shared/lib/dates.ts';
import { refuseAt } from './refusing.ts';
import type { SettlementDeps } from './settlement.deps.ts';

type Given = Pick<SettlementDeps, 'company' | 'now'>;

export async function today({ company, now }: Given): Promise<DayText> {
  return wallTime(now(), await company.zone()).day;
}

/** Nothing is recorded that is yet to come. */
export async function demandPastDay(deps: Given, path: string, day: DayText): Promise<void> {
  if (!isDay(day)) refuseAt(path, 'settlement.dayWrong');
  if (day > (await today(deps))) refuseAt(path, 'settlement.dayInFuture');
}
