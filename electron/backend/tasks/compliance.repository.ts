import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Verdict } from '../../../shared/domain/tasks/state.ts';
import { TaskEntity, type TaskRow } from '../database/entities/tasks.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import type { Position } from './task-lists.repository.ts';

export interface ComplianceFilter {
  /** The due time lies in [fromAt, toAt). */
  readonly fromAt: number;
  readonly toAt: number;
  readonly clause: string | null;
  readonly personId: string | null;
  readonly customerId: string | null;
}

/** Rows of the report that belong to nobody have no id to be found by. */
export type Without = 'owner' | 'customer';

export interface ListFilter extends ComplianceFilter {
  readonly without: Without | null;
  readonly ownerRole: Role | null;
  readonly verdict: Verdict | null;
}

/** How each verdict stands in the rows. */
const holds: Readonly<Record<Verdict, string>> = {
  met: "task.state = 'done' AND task.closed_at <= task.due_at",
  late: "task.state = 'done' AND task.closed_at > task.due_at",
  open: "task.state = 'open' AND task.due_at <= :now",
  running: "task.state = 'open' AND task.due_at > :now",
  notApplicable: "task.state = 'notApplicable'",
  cancelled: "task.state = 'cancelled'",
};

const groups = {
  clause: ['task.clause', "''"],
  person: ["COALESCE(task.owner_id, 'role:' || task.owner_role, '')", 'MAX(task.owner_name)'],
  customer: ["COALESCE(task.customer_id, '')", 'MAX(task.customer_name)'],
} as const;

export interface Counted extends Readonly<Record<Verdict, number>> {
  readonly key: string;
  readonly name: string;
  readonly lateTotalMs: number;
  readonly lateMedianMs: number;
  readonly lateWorstMs: number;
}

const lateness = 'task.closed_at - task.due_at';
const withoutOwner = 'task.owner_id IS NULL AND task.owner_role IS NULL';

export const complianceRepository = {
  async report(
    at: ReadContext,
    filter: ComplianceFilter,
    by: keyof typeof groups,
    now: number,
  ): Promise<readonly Counted[]> {
    const [key, name] = groups[by];
    const query = filtered(at, filter).select(key, 'key').addSelect(name, 'name');
    for (const [verdict, condition] of Object.entries(holds)) {
      query.addSelect(`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`, `n_${verdict.toLowerCase()}`);
    }
    const lateBy = `CASE WHEN ${holds.late} THEN ${lateness} ELSE 0 END`;
    query.addSelect(`SUM(${lateBy})`, 'late_total').addSelect(`MAX(${lateBy})`, 'late_worst');
    const rows = await query.groupBy(key).orderBy(key, 'ASC').setParameter('now', now).getRawMany<Raw>();
    const medians = await medianLateness(at, filter, key);
    return rows.map((row) => ({
      key: String(row['key']),
      name: String(row['name'] ?? ''),
      met: Number(row['n_met']),
      late: Number(row['n_late']),
      open: Number(row['n_open']),
      running: Number(row['n_running']),
      notApplicable: Number(row['n_notapplicable']),
      cancelled: Number(row['n_cancelled']),
      lateTotalMs: Number(row['late_total']),
      lateMedianMs: medians.get(String(row['key'])) ?? 0,
      lateWorstMs: Number(row['late_worst']),
    }));
  },

  /** Of all that was done late, whoever's it was. */
  async lateMedian(at: ReadContext, filter: ComplianceFilter): Promise<number> {
    return (await medianLateness(at, filter, "''")).get('') ?? 0;
  },

  list(at: ReadContext, filter: ListFilter, now: number, after: Position | null, take: number): Promise<TaskRow[]> {
    const query = filtered(at, filter);
    if (filter.ownerRole) query.andWhere('task.owner_role = :ownerRole', { ownerRole: filter.ownerRole });
    if (filter.without === 'owner') query.andWhere(withoutOwner);
    if (filter.without === 'customer') query.andWhere('task.customer_id IS NULL');
    if (filter.verdict) query.andWhere(holds[filter.verdict], { now });
    if (after) {
      query.andWhere(
        new Brackets((behind) =>
          behind.where('task.due_at > :dueAt OR (task.due_at = :dueAt AND task.id > :id)', { ...after }),
        ),
      );
    }
    return query.orderBy('task.due_at', 'ASC').addOrderBy('task.id', 'ASC').take(take).getMany();
  },
};

type Raw = Readonly<Record<string, string | number | null>>;

/** The lateness in the middle of each group: the middle one of its late tasks, or the mean of the middle two. */
async function medianLateness(
  at: ReadContext,
  filter: ComplianceFilter,
  key: string,
): Promise<ReadonlyMap<string, number>> {
  const ranked = filtered(at, filter)
    .andWhere(holds.late)
    .select(key, 'key')
    .addSelect(lateness, 'lateness')
    .addSelect(`ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${lateness})`, 'place')
    .addSelect(`COUNT(*) OVER (PARTITION BY ${key})`, 'number');
  const rows = await managerOf(at)
    .createQueryBuilder()
    .select('ranked.key', 'key')
    .addSelect('AVG(ranked.lateness)', 'median')
    .from(`(${ranked.getQuery()})`, 'ranked')
    .where('ranked.place IN ((ranked.number + 1) / 2, (ranked.number + 2) / 2)')
    .groupBy('ranked.key')
    .setParameters(ranked.getParameters())
    .getRawMany<Raw>();
  return new Map(rows.map((row) => [String(row['key']), Math.round(Number(row['median']))]));
}

function filtered(at: ReadContext, filter: ComplianceFilter): SelectQueryBuilder<TaskRow> {
  const { fromAt, toAt, clause, personId, customerId } = filter;
  const query = managerOf(at)
    .createQueryBuilder(TaskEntity, 'task')
    // Every state is named, so that the index of state and due time serves.
    .where("task.state IN ('open', 'done', 'notApplicable', 'cancelled')")
    .andWhere('task.due_at >= :fromAt AND task.due_at < :toAt', { fromAt, toAt });
  if (clause) query.andWhere('task.clause = :clause', { clause });
  if (personId) query.andWhere('task.owner_id = :personId', { personId });
  if (customerId) query.andWhere('task.customer_id = :customerId', { customerId });
  return query;
}
