import { type Places, placesOf } from '../../../shared/domain/tasks/recipients.ts';
import { isOpenPlan } from '../../../shared/domain/training/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { TrainingItemRow, TrainingPlanRow } from '../database/entities/training.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { StaffToday, TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';

type Who = Pick<Actor, 'userId' | 'roles' | 'permissions'>;

/** A plan in somebody's hands, with who works here today. */
export interface Held {
  readonly plan: TrainingPlanRow;
  readonly items: readonly TrainingItemRow[];
  readonly staff: StaffToday;
  /** In whose place the actor acts today. */
  readonly places: Places;
}

export function mayReadAll({ permissions }: Who): boolean {
  return permissions.has('training.read') || permissions.has('training.run');
}

export function placesToday({ userId, roles }: Who, { colleagues, absences }: StaffToday): Places {
  return placesOf({ userId, roles }, { people: colleagues, absences });
}

/** Throws `training.planUnknown`, also to who may not know of it. */
export async function hold(at: ReadContext, { staff }: TrainingDeps, actor: Who, planId: string): Promise<Held> {
  const plan = await trainingRepository.plan(at, planId);
  if (!plan) throw new UserError('training.planUnknown');
  const items = await trainingRepository.itemsOf(at, [planId]);
  const today = await staff(at);
  const places = placesToday(actor, today);
  const own = plan.traineeId === actor.userId || items.some(({ trainerId }) => places.ids.includes(trainerId));
  if (!own && !mayReadAll(actor)) throw new UserError('training.planUnknown');
  return { plan, items, staff: today, places };
}

/** The trainer himself or who stands in for him today; never the trainee. */
export function isTrainer(actor: Who, { plan, places }: Held, { trainerId }: TrainingItemRow): boolean {
  return plan.traineeId !== actor.userId && places.ids.includes(trainerId);
}

export function mayWrite(actor: Who, held: Held, item: TrainingItemRow): boolean {
  if (!isOpenPlan(held.plan.state) || item.trainerSignedAt !== null || held.plan.traineeId === actor.userId)
    return false;
  return actor.permissions.has('training.run') || isTrainer(actor, held, item);
}

/** What was signed may be opened again by who trained it or runs the plan. */
export function mayChange(actor: Who, held: Held, item: TrainingItemRow): boolean {
  if (!isOpenPlan(held.plan.state) || item.trainerSignedAt === null || held.plan.traineeId === actor.userId)
    return false;
  return actor.permissions.has('training.run') || isTrainer(actor, held, item);
}

export function maySignAsTrainee({ userId }: Who, { plan }: Held, item: TrainingItemRow): boolean {
  const signed = item.trainerSignedAt !== null && item.traineeSignedAt === null;
  return isOpenPlan(plan.state) && plan.traineeId === userId && signed;
}

export function mayRun({ userId, permissions }: Who, { plan }: Held): boolean {
  return permissions.has('training.run') && plan.traineeId !== userId;
}

export function demandOpen({ state }: Pick<TrainingPlanRow, 'state'>): void {
  if (!isOpenPlan(state)) throw new UserError('training.planOver');
}
