import { In, Not } from 'typeorm';
import { UserAccountEntity, type UserAccountRow, UserRoleEntity } from '../database/entities/people.ts';
import {
  TrainingItemEntity,
  type TrainingItemRow,
  TrainingPlanEntity,
  type TrainingPlanRow,
} from '../database/entities/training.ts';
import { findRow, insertNewRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

type Version = { readonly id: string; readonly version: number };

const changed = (current: () => Promise<unknown>) => ({ code: 'training.changedMeanwhile', current });

/** Plans and their items. */
export const trainingRepository = {
  plan: (at: ReadContext, id: string): Promise<TrainingPlanRow | null> => findRow(at, TrainingPlanEntity, { id }),

  /** The plan is held until the unit of work ends: of two signatures at once the later one knows of the other. */
  async lockPlan(tx: WriteContext, id: string): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    await manager.query('SELECT id FROM training_plan WHERE id = $1 FOR UPDATE', [id]);
  },

  item: (at: ReadContext, id: string): Promise<TrainingItemRow | null> => findRow(at, TrainingItemEntity, { id }),

  itemsOf: (at: ReadContext, planIds: readonly string[]): Promise<TrainingItemRow[]> =>
    managerOf(at).find(TrainingItemEntity, {
      where: { planId: In([...planIds]) },
      order: { planId: 'ASC', position: 'ASC' },
    }),

  /** The newest first; with `ids` only these. */
  plans: (
    at: ReadContext,
    asked: {
      readonly states: readonly TrainingPlanRow['state'][];
      readonly ids: readonly string[] | null;
      readonly most: number;
    },
  ): Promise<TrainingPlanRow[]> =>
    managerOf(at).find(TrainingPlanEntity, {
      where: { state: In([...asked.states]), ...(asked.ids ? { id: In([...asked.ids]) } : {}) },
      order: { begunAt: 'DESC', id: 'DESC' },
      take: asked.most,
    }),

  plansOf: (at: ReadContext, traineeId: string): Promise<TrainingPlanRow[]> =>
    managerOf(at).find(TrainingPlanEntity, { where: { traineeId }, order: { begunAt: 'DESC', id: 'DESC' } }),

  openPlanOf: (at: ReadContext, openTraineeId: string): Promise<TrainingPlanRow | null> =>
    findRow(at, TrainingPlanEntity, { openTraineeId }),

  /** Plans in which one of these people trains. */
  async planIdsTaughtBy(at: ReadContext, trainerIds: readonly string[]): Promise<readonly string[]> {
    const rows = await managerOf(at).find(TrainingItemEntity, {
      where: { trainerId: In([...trainerIds]) },
      select: { id: true, planId: true },
    });
    return [...new Set(rows.map(({ planId }) => planId))];
  },

  taughtBy: (at: ReadContext, trainerIds: readonly string[]): Promise<TrainingItemRow[]> =>
    managerOf(at).find(TrainingItemEntity, {
      where: { trainerId: In([...trainerIds]) },
      order: { plannedDay: 'ASC', id: 'ASC' },
    }),

  /** The names that accounts have, deactivated ones too. */
  accounts: (at: ReadContext, ids: readonly string[]): Promise<UserAccountRow[]> =>
    managerOf(at).find(UserAccountEntity, { where: { id: In([...ids]) }, order: { userKey: 'ASC' } }),

  /** Those whose plan is open. */
  async openTrainees(at: ReadContext): Promise<ReadonlySet<string>> {
    const rows = await managerOf(at).find(TrainingPlanEntity, {
      where: { state: In(['running', 'finished']) },
      select: { id: true, traineeId: true },
    });
    return new Set(rows.map(({ traineeId }) => traineeId));
  },

  /** Who holds the role of a trainee by his account, however he stands. */
  async trainees(at: ReadContext): Promise<ReadonlySet<string>> {
    const held = await managerOf(at).findBy(UserRoleEntity, { role: 'csTrainee' });
    return new Set(held.map(({ userId }) => userId));
  },

  /** Those who had a plan that was not broken off. */
  async trained(at: ReadContext, traineeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await managerOf(at).find(TrainingPlanEntity, {
      where: { traineeId: In([...traineeIds]), state: Not('brokenOff') },
      select: { id: true, traineeId: true },
    });
    return new Set(rows.map(({ traineeId }) => traineeId));
  },

  /** False where the trainee has an open plan already. */
  async insertPlan(tx: WriteContext, plan: TrainingPlanRow): Promise<boolean> {
    return (await insertNewRows(tx, TrainingPlanEntity, [plan])).size === 1;
  },

  insertItems: (tx: WriteContext, rows: readonly TrainingItemRow[]): Promise<void> =>
    insertRows(tx, TrainingItemEntity, rows),

  updatePlan: (
    tx: WriteContext,
    { id, version }: Version,
    patch: Partial<TrainingPlanRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, TrainingPlanEntity, { id, version }, patch, changed(current)),

  updateItem: (
    tx: WriteContext,
    { id, version }: Version,
    patch: Partial<TrainingItemRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, TrainingItemEntity, { id, version }, patch, changed(current)),
};
