import type { trainingViews } from '../../../shared/contract/training.ts';
import { isOverdue, isSettled, waitsForTrainee } from '../../../shared/domain/training/item.ts';
import type { PlanState } from '../../../shared/domain/training/values.ts';
import type { TrainingItemRow, TrainingPlanRow } from '../database/entities/training.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { mayReadAll, placesToday } from './access.ts';
import { newcomers } from './newcomers.ts';
import type { StaffToday, TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';
import { planRowView, planView, progressOf, todayOf } from './views.ts';

export type TrainingViewName = (typeof trainingViews)[number];

const statesOf: Readonly<Record<TrainingViewName, readonly PlanState[]>> = {
  open: ['running', 'finished'],
  closed: ['closed', 'brokenOff'],
  all: ['running', 'finished', 'closed', 'brokenOff'],
};

/** As many plans as a list shows. */
const mostPlans = 500;

export function createTrainingQueries(deps: TrainingDeps) {
  const { read } = deps.database;
  return {
    async list(actor: Actor, { view }: { readonly view: TrainingViewName }) {
      const staff = await deps.staff(read);
      const { plans, more } = await rowsOf(read, deps, actor, staff, view);
      const mayRun = actor.permissions.has('training.run');
      return { plans, more, mayRun, waiting: mayRun ? await waitingFor(read, deps, actor, staff) : [] };
    },

    get: (actor: Actor, id: string) => planView(read, deps, actor, id),

    async today(actor: Actor) {
      const today = await todayOf(deps);
      return { own: await ownToday(read, actor, today), teaching: await teachingToday(read, deps, actor, today) };
    },
  };
}

/** The plans that the caller may see, with what a row says of each. */
export async function rowsOf(
  at: ReadContext,
  deps: TrainingDeps,
  actor: Actor,
  staff: StaffToday,
  view: TrainingViewName,
) {
  const ids = mayReadAll(actor) ? null : await ownIds(at, actor, staff);
  const found = await trainingRepository.plans(at, { states: statesOf[view], ids, most: mostPlans + 1 });
  const plans = found.slice(0, mostPlans);
  const items = Map.groupBy(
    await trainingRepository.itemsOf(
      at,
      plans.map(({ id }) => id),
    ),
    ({ planId }) => planId,
  );
  const exams = await deps.exams(
    at,
    plans.map(({ traineeId }) => traineeId),
  );
  const here = new Set(staff.colleagues.map(({ id }) => id));
  const around = { today: await todayOf(deps), here, exams };
  return {
    plans: plans.map((plan) => planRowView(plan, items.get(plan.id) ?? [], around)),
    more: found.length > mostPlans,
  };
}

async function ownIds(at: ReadContext, actor: Actor, staff: StaffToday): Promise<readonly string[]> {
  const own = await trainingRepository.plansOf(at, actor.userId);
  const taught = await trainingRepository.planIdsTaughtBy(at, placesToday(actor, staff).ids);
  return [...new Set([...own.map(({ id }) => id), ...taught])];
}

async function waitingFor(at: ReadContext, deps: TrainingDeps, { userId }: Actor, { colleagues }: StaffToday) {
  const fresh = await newcomers(at, deps);
  const trainees = colleagues.filter(({ id }) => fresh.has(id) && id !== userId);
  const open = await trainingRepository.openTrainees(at);
  const done = await trainingRepository.trained(
    at,
    trainees.map(({ id }) => id),
  );
  const ids = trainees.map(({ id }) => id).filter((id) => !open.has(id) && !done.has(id));
  const accounts = ids.length > 0 ? await trainingRepository.accounts(at, ids) : [];
  return accounts.map(({ id, nameZh, nameEn }) => ({ id, displayName: nameZh, nameEn }));
}

async function ownToday(at: ReadContext, { userId }: Actor, today: string) {
  const plan = await trainingRepository.openPlanOf(at, userId);
  if (!plan) return null;
  const items = await trainingRepository.itemsOf(at, [plan.id]);
  const due = items.filter((item) => item.trainerSignedAt === null && item.plannedDay <= today);
  const line = (item: TrainingItemRow) => todayLine(item, today);
  return {
    planId: plan.id,
    progress: progressOf(items),
    due: due.map(line),
    toSign: items.filter((item) => !isSettled(item) && waitsForTrainee(item)).map(line),
  };
}

async function teachingToday(at: ReadContext, deps: TrainingDeps, actor: Actor, today: string) {
  const { ids } = placesToday(actor, await deps.staff(at));
  const items = (await trainingRepository.taughtBy(at, ids)).filter(
    ({ trainerSignedAt, plannedDay }) => trainerSignedAt === null && plannedDay <= today,
  );
  if (items.length === 0) return [];
  const running = await trainingRepository.plans(at, {
    states: ['running'],
    ids: [...new Set(items.map(({ planId }) => planId))],
    most: mostPlans,
  });
  const plans = new Map(running.map((plan): [string, TrainingPlanRow] => [plan.id, plan]));
  return items.flatMap((item) => {
    const plan = plans.get(item.planId);
    if (!plan || plan.traineeId === actor.userId) return [];
    return [{ ...todayLine(item, today), traineeId: plan.traineeId, traineeName: plan.traineeName }];
  });
}

function todayLine(item: TrainingItemRow, today: string) {
  const { id, planId, title, plannedDay } = item;
  return { planId, id, title: { ...title }, plannedDay, overdue: isOverdue(item, today) };
}
