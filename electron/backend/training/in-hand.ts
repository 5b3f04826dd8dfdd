import type { PlanState } from '../../../shared/domain/training/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { TrainingItemRow, TrainingPlanRow } from '../database/entities/training.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { type Held, hold } from './access.ts';
import { settledEvent } from './facts.ts';
import type { TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';
import { planView } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

/** At the version that the caller saw; nobody runs his own plan. */
export async function planInHand(tx: WriteContext, deps: TrainingDeps, actor: Actor, acted: Acted): Promise<Held> {
  await trainingRepository.lockPlan(tx, acted.id);
  const held = await hold(tx, deps, actor, acted.id);
  if (held.plan.traineeId === actor.userId) throw new UserError('training.notYourself');
  if (held.plan.version !== acted.version) await conflict(tx, deps, actor, acted.id);
  return held;
}

export interface HeldItem extends Held {
  readonly item: TrainingItemRow;
}

/** Without a version whatever it is by now. */
export async function itemInHand(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<HeldItem> {
  const found = await trainingRepository.item(tx, id);
  if (!found) throw new UserError('training.itemUnknown');
  await trainingRepository.lockPlan(tx, found.planId);
  const held = await hold(tx, deps, actor, found.planId);
  const item = held.items.find((one) => one.id === id);
  if (!item) throw new UserError('training.itemUnknown');
  if (version !== undefined && item.version !== version) await conflict(tx, deps, actor, found.planId, id);
  return { ...held, item };
}

/** What is there now: the item that was written, or the whole plan. */
async function conflict(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  planId: string,
  itemId?: string,
): Promise<never> {
  const plan = await planView(tx, deps, actor, planId);
  throw new ConflictError('training.changedMeanwhile', plan.items.find(({ id }) => id === itemId) ?? plan);
}

/** Writes an item at its version; a stale one is answered with the item as it is now. */
export function changeItem(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { item }: HeldItem,
  patch: Partial<TrainingItemRow>,
): Promise<void> {
  const current = async () =>
    (await planView(tx, deps, actor, item.planId)).items.find(({ id }) => id === item.id) ?? null;
  return trainingRepository.updateItem(tx, item, patch, current);
}

/** The plan moves with its items; its facts, and that it is finished or is not any more, are told together. */
export async function touchPlan(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  plan: TrainingPlanRow,
  state: Extract<PlanState, 'running' | 'finished'>,
  events: readonly NewEvent[],
): Promise<void> {
  const turned = state !== plan.state;
  if (turned) {
    await trainingRepository.updatePlan(tx, plan, { state, updatedAt: deps.now() }, () =>
      planView(tx, deps, actor, plan.id),
    );
  }
  const settled = turned ? [settledEvent(plan, state === 'finished' ? 'finished' : 'reopened')] : [];
  await deps.events.append(tx, actor, [...events, ...settled]);
  tx.changed('training', plan.id);
}
