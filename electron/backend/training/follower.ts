import { isOpenPlan } from '../../../shared/domain/training/values.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import { itemEvent, planEvent, toTeach } from './facts.ts';
import type { TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';

/** Whose account is deactivated trains nobody and learns nothing: his duties go to the director, or rest. */
export function createTrainingFollower(deps: TrainingDeps): Follower {
  return {
    follows: (type) => type === 'people.accountUpdated',
    async follow(tx, _actor, events) {
      const told: NewEvent[] = [];
      for (const { subject, payload = {} } of events) {
        const active = (payload['active'] as { readonly to?: unknown } | undefined)?.to;
        if (typeof active !== 'boolean') continue;
        told.push(...(await ofTrainee(tx, deps, subject.id, active)), ...(await ofTrainer(tx, deps, subject.id)));
      }
      return told;
    },
  };
}

/** The plan stays as it is; its duties end, and begin anew when he is back. */
async function ofTrainee(
  tx: WriteContext,
  deps: TrainingDeps,
  userId: string,
  active: boolean,
): Promise<readonly NewEvent[]> {
  const plan = await trainingRepository.openPlanOf(tx, userId);
  if (!plan) return [];
  tx.changed('training', plan.id);
  if (!active) return [planEvent(plan, 'left', ['5.2.1'])];
  const items = (await trainingRepository.itemsOf(tx, [plan.id])).filter(
    ({ trainerSignedAt }) => trainerSignedAt === null,
  );
  const planned: NewEvent[] = [planEvent(plan, 'back', ['5.2.1'])];
  const [staff, zone] = [await deps.staff(tx), await deps.company.zone()];
  for (const item of items) planned.push(toTeach(plan, await nextTurn(tx, item), staff, zone));
  return planned;
}

/** What he still had to train is planned anew: with nobody here, the director gives it to somebody. */
async function ofTrainer(tx: WriteContext, deps: TrainingDeps, userId: string): Promise<readonly NewEvent[]> {
  const items = (await trainingRepository.taughtBy(tx, [userId])).filter(
    ({ trainerSignedAt }) => trainerSignedAt === null,
  );
  const [staff, zone] = [await deps.staff(tx), await deps.company.zone()];
  const told: NewEvent[] = [];
  for (const item of items) {
    const plan = await trainingRepository.plan(tx, item.planId);
    if (!plan || !isOpenPlan(plan.state) || !staff.colleagues.some(({ id }) => id === plan.traineeId)) continue;
    tx.changed('training', plan.id);
    const place = `${item.trainerName} ${item.plannedDay}`;
    told.push(itemEvent(plan, 'replanned', item, { from: place, to: place }));
    told.push(toTeach(plan, await nextTurn(tx, item), staff, zone));
  }
  return told;
}

async function nextTurn<Item extends { readonly id: string; readonly version: number; readonly turn: number }>(
  tx: WriteContext,
  item: Item,
): Promise<Item> {
  const turn = item.turn + 1;
  await trainingRepository.updateItem(tx, item, { turn }, async () => null);
  return { ...item, turn, version: item.version + 1 };
}
