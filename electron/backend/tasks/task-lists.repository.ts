import { Brackets } from 'typeorm';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Places } from '../../../shared/domain/tasks/recipients.ts';
import { TaskEntity, type TaskRow } from '../database/entities/tasks.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

export interface TeamFilter {
  readonly ownerId: string | null;
  readonly ownerRole: Role | null;
  readonly clause: string | null;
  readonly lateOnly: boolean;
}

/** Behind this due time and id the next page begins. */
export interface Position {
  readonly dueAt: number;
  readonly id: string;
}

export interface OwnerLoad {
  readonly ownerId: string | null;
  readonly ownerRole: Role | null;
  readonly ownerName: string;
  readonly open: number;
  readonly late: number;
}

/** More open tasks than this nobody reads. */
const most = 500;

export const taskListsRepository = {
  /** Of a person's places and their roles, by due time. Two roads by index, laid together. */
  async mine(at: ReadContext, { ids, roles }: Places): Promise<TaskRow[]> {
    const open = () =>
      managerOf(at)
        .createQueryBuilder(TaskEntity, 'task')
        .where("task.state = 'open'")
        .orderBy('task.due_at', 'ASC')
        .addOrderBy('task.id', 'ASC')
        .take(most);
    const own = await open().andWhere('task.owner_id IN (:...ids)', { ids }).getMany();
    const shared = roles.length ? await open().andWhere('task.owner_role IN (:...roles)', { roles }).getMany() : [];
    return [...own, ...shared].toSorted((one, other) => one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1));
  },

  /** What is over of a person's and his roles', the last one closed first; `before` holds when that was closed. */
  async closed(
    at: ReadContext,
    userId: string,
    roles: readonly Role[],
    before: { readonly closedAt: number; readonly id: string } | null,
    take: number,
  ): Promise<TaskRow[]> {
    const over = () => {
      const query = managerOf(at)
        .createQueryBuilder(TaskEntity, 'task')
        .where("task.state IN ('done', 'notApplicable', 'cancelled')")
        .orderBy('task.closed_at', 'DESC')
        .addOrderBy('task.id', 'DESC')
        .take(take);
      if (!before) return query;
      return query.andWhere('(task.closed_at < :closedAt OR (task.closed_at = :closedAt AND task.id < :id))', {
        ...before,
      });
    };
    const own = await over().andWhere('task.owner_id = :userId', { userId }).getMany();
    const shared = roles.length ? await over().andWhere('task.owner_role IN (:...roles)', { roles }).getMany() : [];
    return [...own, ...shared]
      .toSorted((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0) || (one.id < other.id ? 1 : -1))
      .slice(0, take);
  },

  team(at: ReadContext, filter: TeamFilter, now: number, after: Position | null, take: number): Promise<TaskRow[]> {
    const { ownerId, ownerRole, clause, lateOnly } = filter;
    const query = managerOf(at).createQueryBuilder(TaskEntity, 'task').where("task.state = 'open'");
    if (ownerId) query.andWhere('task.owner_id = :ownerId', { ownerId });
    if (ownerRole) query.andWhere('task.owner_role = :ownerRole', { ownerRole });
    if (clause) query.andWhere('task.clause = :clause', { clause });
    if (lateOnly) query.andWhere('task.due_at <= :now', { now });
    if (after) {
      query.andWhere(
        new Brackets((behind) =>
          behind.where('task.due_at > :dueAt OR (task.due_at = :dueAt AND task.id > :id)', { ...after }),
        ),
      );
    }
    return query.orderBy('task.due_at', 'ASC').addOrderBy('task.id', 'ASC').take(take).getMany();
  },

  async owners(at: ReadContext, now: number): Promise<readonly OwnerLoad[]> {
    const rows = await managerOf(at).query<
      { owner_id: string | null; owner_role: Role | null; owner_name: string; open: string; late: string }[]
    >(
      `SELECT owner_id, owner_role, MAX(owner_name) AS owner_name, COUNT(*) AS open,
        SUM(CASE WHEN due_at <= $1 THEN 1 ELSE 0 END) AS late
        FROM task WHERE state = 'open' GROUP BY owner_id, owner_role ORDER BY 5 DESC, 4 DESC`,
      [now],
    );
    return rows.map((row) => ({
      ownerId: row.owner_id,
      ownerRole: row.owner_role,
      ownerName: row.owner_name,
      open: Number(row.open),
      late: Number(row.late),
    }));
  },

  async runningOfRules(at: ReadContext): Promise<ReadonlyMap<string, number>> {
    const rows = await managerOf(at).query<{ rule_id: string; running: string }[]>(
      "SELECT rule_id, COUNT(*) AS running FROM task WHERE state = 'open' GROUP BY rule_id",
    );
    return new Map(rows.map((row) => [row.rule_id, Number(row.running)]));
  },
};
