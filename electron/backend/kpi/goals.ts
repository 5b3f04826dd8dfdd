import { type KpiFigure, kindOf, kpiFigures } from '../../../shared/domain/kpi/figures.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { type GoalChange, targetsRepository } from './targets.repository.ts';

export interface Goal {
  readonly figure: KpiFigure;
  readonly goal: number;
  readonly from: 'usual' | 'company' | 'customer';
}

/** What was to be reached at that moment, by the facts of its changes: a month is not judged by what was set later. */
export async function goalsAt(at: ReadContext, customerId: string | null, moment: number): Promise<readonly Goal[]> {
  const company = await scopeAt(at, '', moment);
  const customer = customerId === null ? null : await scopeAt(at, customerId, moment);
  return kpiFigures.map((figure) => {
    const [own, wider] = [customer?.(figure) ?? null, company(figure)];
    const from = own !== null ? 'customer' : wider !== null ? 'company' : 'usual';
    return { figure, goal: own ?? wider ?? kindOf[figure].usual, from };
  });
}

async function scopeAt(at: ReadContext, scope: string, moment: number) {
  const now = new Map((await targetsRepository.of(at, scope)).map(({ figure, goal }) => [figure, goal]));
  const changes = Map.groupBy(await targetsRepository.changes(at, scope), ({ figure }) => figure);
  return (figure: KpiFigure): number | null => goalAt(changes.get(figure) ?? [], moment, now.get(figure) ?? null);
}

/** `changes` oldest first; what stands now where none was put on record. */
function goalAt(changes: readonly GoalChange[], moment: number, now: number | null): number | null {
  const last = changes.findLast((change) => change.at < moment);
  if (last) return last.to;
  const [first] = changes;
  return first ? first.from : now;
}
