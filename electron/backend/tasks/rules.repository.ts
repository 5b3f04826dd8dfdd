import {
  TaskRuleChangeEntity,
  type TaskRuleChangeRow,
  TaskRuleSnapshotEntity,
  type TaskRuleSnapshotRow,
} from '../database/entities/tasks.ts';
import { findRow, insertMissingRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const rulesRepository = {
  changes: (at: ReadContext): Promise<TaskRuleChangeRow[]> => managerOf(at).find(TaskRuleChangeEntity),

  insertChange: (tx: WriteContext, row: TaskRuleChangeRow) => insertRows(tx, TaskRuleChangeEntity, [row]),

  updateChange: (
    tx: WriteContext,
    { ruleId, version }: Pick<TaskRuleChangeRow, 'ruleId' | 'version'>,
    patch: Partial<TaskRuleChangeRow>,
    current: () => Promise<unknown>,
  ) => updateVersion(tx, TaskRuleChangeEntity, { ruleId, version }, patch, { code: 'tasks.ruleChanged', current }),

  keep: (tx: WriteContext, rows: readonly TaskRuleSnapshotRow[]) => insertMissingRows(tx, TaskRuleSnapshotEntity, rows),

  snapshot: (at: ReadContext, hash: string): Promise<TaskRuleSnapshotRow | null> =>
    findRow(at, TaskRuleSnapshotEntity, { hash }),
};
