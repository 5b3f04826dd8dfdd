import type { FileContent } from '../../../shared/contract/base.ts';
import type { ComplianceRow, Task } from '../../../shared/contract/task-schemas.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Verdict } from '../../../shared/domain/tasks/state.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { addDays, instantOf } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import type { ActsDeps } from './acts.ts';
import { complianceExcel } from './compliance-excel.ts';
import { type ComplianceFilter, complianceRepository, type Counted, type Without } from './compliance.repository.ts';
import { pageOf, positionOf } from './queries.ts';
import { taskViews } from './views.ts';

export interface ReportInput {
  readonly from: string;
  readonly to: string;
  readonly clause: string | null;
  readonly personId: string | null;
  readonly customerId: string | null;
  readonly by: 'clause' | 'person' | 'customer';
}

interface ListInput extends Omit<ReportInput, 'by'> {
  readonly ownerRole: Role | null;
  readonly without: Without | null;
  readonly verdict: Verdict | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** How the manual was kept: of what fell due in a period, how much was done in time. Computed, never typed (3.4). */
export function createCompliance(deps: ActsDeps) {
  const { read } = deps.database;
  const filterOf = async (input: Omit<ReportInput, 'by'>) => periodOf(input, await deps.company.zone());

  async function report(input: ReportInput) {
    const at = deps.now();
    const filter = await filterOf(input);
    const counted = await complianceRepository.report(read, filter, input.by, at);
    const lateMedianMs = await complianceRepository.lateMedian(read, filter);
    return { rows: counted.map(rowOf), total: totalOf(counted, lateMedianMs), at };
  }

  return {
    report,

    async list(actor: Actor, input: ListInput): Promise<{ rows: Task[]; next: string | null }> {
      const { cursor, limit, ownerRole, without, verdict } = input;
      const filter = { ...(await filterOf(input)), ownerRole, without, verdict };
      const found = await complianceRepository.list(read, filter, deps.now(), positionOf(cursor), limit + 1);
      const { rows, next } = pageOf(found, limit);
      return { rows: await taskViews(read, deps, actor, rows), next };
    },

    async excel(actor: Actor, input: ReportInput): Promise<FileContent> {
      return complianceExcel(actor, input, await report(input), await deps.company.zone());
    },
  };
}

function periodOf(input: Omit<ReportInput, 'by'>, zone: string): ComplianceFilter {
  const { from, to, clause, personId, customerId } = input;
  const fromAt = instantOf(from, '00:00', zone);
  const toAt = instantOf(to, '00:00', zone) === null ? null : instantOf(addDays(to, 1), '00:00', zone);
  if (fromAt === null || toAt === null || to < from) {
    throw new UserError('tasks.periodWrong', {}, [{ path: 'to', code: 'tasks.periodWrong' }]);
  }
  return { fromAt, toAt, clause, personId, customerId };
}

function rowOf(counted: Counted): ComplianceRow {
  const { met, late, open } = counted;
  return { ...counted, fellDue: met + late + open };
}

function totalOf(counted: readonly Counted[], lateMedianMs: number): ComplianceRow {
  const sum = (part: Exclude<keyof Counted, 'key' | 'name'>) => counted.reduce((all, row) => all + row[part], 0);
  return rowOf({
    key: '',
    name: '',
    met: sum('met'),
    late: sum('late'),
    open: sum('open'),
    running: sum('running'),
    notApplicable: sum('notApplicable'),
    cancelled: sum('cancelled'),
    lateTotalMs: sum('lateTotalMs'),
    lateMedianMs,
    lateWorstMs: Math.max(0, ...counted.map(({ lateWorstMs }) => lateWorstMs)),
  });
}
