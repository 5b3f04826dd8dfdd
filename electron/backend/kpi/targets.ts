import type { KpiTarget } from '../../../shared/contract/kpi.ts';
import { type KpiFigure, kindOf, kpiFigures } from '../../../shared/domain/kpi/figures.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { KpiTargetRow } from '../database/entities/kpi.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { targetSubject, targetsRepository } from './targets.repository.ts';

interface Goal {
  readonly customerId: string | null;
  readonly figure: KpiFigure;
  readonly goal: number | null;
  readonly version: number;
}

/** What is to be reached: a customer's own goals, else the company's, else what the trade usually asks. */
export function createTargets(deps: KpiDeps) {
  return {
    targets: ({ customerId }: { readonly customerId: string | null }) => targetsOf(deps.database.read, customerId),

    setTarget: (actor: Actor, given: Goal): Promise<KpiTarget[]> =>
      deps.database.write(async (tx) => {
        await setTarget(tx, deps, actor, given);
        return targetsOf(tx, given.customerId);
      }),
  };
}

async function targetsOf(at: ReadContext, customerId: string | null): Promise<KpiTarget[]> {
  const company = byFigure(await targetsRepository.of(at, ''));
  const customer = byFigure(customerId === null ? [] : await targetsRepository.of(at, customerId));
  return kpiFigures.map((figure) => {
    const [own, wider] = [customer.get(figure), company.get(figure)];
    const row = own ?? wider;
    const here = customerId === null ? wider : own;
    return {
      figure,
      goal: row?.goal ?? kindOf[figure].usual,
      from: own ? 'customer' : wider ? 'company' : 'usual',
      version: here?.version ?? 0,
      byName: row?.byName ?? '',
      updatedAt: row?.updatedAt ?? null,
    };
  });
}

function byFigure(rows: readonly KpiTargetRow[]): ReadonlyMap<KpiFigure, KpiTargetRow> {
  return new Map(rows.map((row) => [row.figure, row]));
}

async function setTarget(tx: WriteContext, deps: KpiDeps, actor: Actor, given: Goal): Promise<void> {
  const { customerId, figure, goal, version } = given;
  if (goal !== null && goal > kindOf[figure].most) throw new UserError('kpi.goalWrong', {}, [wrong]);
  const customer = customerId === null ? null : await deps.customers.get(customerId);
  const scope = customerId ?? '';
  const before = await targetsRepository.find(tx, scope, figure);
  if (goal === null) await targetsRepository.remove(tx, { scope, figure, version });
  else {
    const by = { updatedAt: deps.now(), byName: actor.displayName };
    await targetsRepository.save(tx, { scope, figure, goal, version, ...by });
  }
  await deps.events.append(tx, actor, [
    {
      type: 'kpi.targetChanged',
      subject: { kind: 'kpiTarget', id: targetSubject(scope, figure) },
      clauses: ['8'],
      payload: { figure, customerId, customer: customer?.nameZh ?? '', from: before?.goal ?? null, to: goal },
    },
  ]);
  tx.changed('kpi', scope || 'company');
}

const wrong = { path: 'goal', code: 'kpi.goalWrong' };
