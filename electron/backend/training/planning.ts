import type { TrainingPlan } from '../../../shared/contract/training.ts';
import { emptyItemWriting, stateOf } from '../../../shared/domain/training/item.ts';
import { plannedDay, type SyllabusItem } from '../../../shared/domain/training/syllabus.ts';
import { addDays, isDay } from '../../../shared/lib/dates.ts';
import { type ErrorParams, UserError } from '../../../shared/errors/errors.ts';
import type { SyllabusEditionRow, TrainingItemRow, TrainingPlanRow } from '../database/entities/training.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demandOpen } from './access.ts';
import { planEvent, toTeach } from './facts.ts';
import { planInHand, touchPlan } from './in-hand.ts';
import { newcomers } from './newcomers.ts';
import { freezeSyllabus } from './syllabus.ts';
import type { StaffToday, TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';
import { planView, todayOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

/** A plan starts at most this many days from today, before or after. */
const mostDaysAway = 92;

/** A new clerk's plan: begun from the syllabus of the day, completed by later items, closed or broken off (5.2.1). */
export function createPlanning(deps: TrainingDeps) {
  const { write } = deps.database;
  return {
    begin: (actor: Actor, input: { readonly traineeId: string; readonly startDay: string }): Promise<TrainingPlan> =>
      write((tx) => begin(tx, deps, actor, input)),

    takeOver: (actor: Actor, acted: Acted): Promise<TrainingPlan> => write((tx) => takeOver(tx, deps, actor, acted)),

    close: (actor: Actor, acted: Acted): Promise<TrainingPlan> =>
      write((tx) => end(tx, deps, actor, { ...acted, state: 'closed', reason: '' })),

    breakOff: (actor: Actor, { reason, ...acted }: Acted & { readonly reason: string }): Promise<TrainingPlan> =>
      write((tx) => end(tx, deps, actor, { ...acted, state: 'brokenOff', reason })),
  };
}

async function begin(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { traineeId, startDay }: { readonly traineeId: string; readonly startDay: string },
): Promise<TrainingPlan> {
  const staff = await deps.staff(tx);
  const trainee = staff.colleagues.find(({ id }) => id === traineeId);
  if (!trainee) throw atField('traineeId', 'traineeUnknown');
  if (traineeId === actor.userId) throw atField('traineeId', 'notYourself');
  if (!(await newcomers(tx, deps)).has(traineeId)) throw atField('traineeId', 'notInTraining', { name: trainee.name });
  demandStartDay(startDay, await todayOf(deps));
  const edition = await freezeSyllabus(tx, deps);
  if (edition.items.length === 0) throw new UserError('training.syllabusEmpty');
  const plan = newPlan(deps, actor, trainee, startDay, edition);
  if (!(await trainingRepository.insertPlan(tx, plan))) throw atField('traineeId', 'hasPlan', { name: trainee.name });
  const items = await newItems(deps, actor, plan, staff, edition, edition.items);
  await trainingRepository.insertItems(tx, items);
  const zone = await deps.company.zone();
  const payload = { traineeId, startDay, edition: edition.number, items: items.map(({ title }) => title) };
  await deps.events.append(tx, actor, [
    planEvent(plan, 'begun', ['5.2.1'], payload),
    {
      type: 'people.trainingBegun',
      subject: { kind: 'account', id: traineeId },
      clauses: ['5.2.1'],
      payload: { planId: plan.id },
    },
    ...items.map((item) => toTeach(plan, item, staff, zone)),
  ]);
  tx.changed('training', plan.id);
  return planView(tx, deps, actor, plan.id);
}

function demandStartDay(startDay: string, today: string): void {
  if (!isDay(startDay)) throw atField('startDay', 'startDayMissing');
  const away = startDay < addDays(today, -mostDaysAway) || startDay > addDays(today, mostDaysAway);
  if (away) throw atField('startDay', 'startDayAway', { most: mostDaysAway });
}

function newPlan(
  { now, ports }: TrainingDeps,
  { userId, displayName }: Actor,
  trainee: { readonly id: string; readonly name: string },
  startDay: string,
  edition: SyllabusEditionRow,
): TrainingPlanRow {
  const at = now();
  return {
    id: ports.ids.next(),
    traineeId: trainee.id,
    traineeName: trainee.name,
    openTraineeId: trainee.id,
    editionId: edition.id,
    edition: edition.number,
    startDay,
    state: 'running',
    begunAt: at,
    begunById: userId,
    begunByName: displayName,
    endedAt: null,
    endedByName: '',
    reason: '',
    updatedAt: at,
    version: 1,
  };
}

/** Trained by the first who has the usual role, else by who runs the plan; HR's part is recorded by the latter. */
async function newItems(
  { ports, calendar }: TrainingDeps,
  { userId, displayName }: Actor,
  plan: TrainingPlanRow,
  { colleagues }: StaffToday,
  edition: SyllabusEditionRow,
  items: readonly SyllabusItem[],
  from = { startDay: plan.startDay, position: 0 },
): Promise<readonly TrainingItemRow[]> {
  const days = await calendar.current();
  const usual = ({ part, trainerRole }: SyllabusItem) =>
    part === 'hr' || trainerRole === ''
      ? undefined
      : colleagues.find(({ id, roles }) => roles.includes(trainerRole) && id !== plan.traineeId);
  return items.map((item, index) => {
    const trainer = usual(item) ?? { id: userId, name: displayName };
    return {
      id: ports.ids.next(),
      planId: plan.id,
      syllabusItemId: item.id,
      editionId: edition.id,
      position: from.position + index,
      clause: item.clause,
      part: item.part,
      title: item.title,
      trainerId: trainer.id,
      trainerName: trainer.name,
      plannedDay: plannedDay(days, from.startDay, item.usualDay),
      turn: 1,
      writing: emptyItemWriting,
      result: '',
      readAt: null,
      trainerSignedAt: null,
      trainerSignedById: null,
      trainerSignedByName: '',
      traineeSignedAt: null,
      history: [],
      version: 1,
    };
  });
}

/** Items that came into the syllabus since; their days count from today where the start is over. */
async function takeOver(tx: WriteContext, deps: TrainingDeps, actor: Actor, acted: Acted): Promise<TrainingPlan> {
  const { plan, items, staff } = await planInHand(tx, deps, actor, acted);
  demandOpen(plan);
  const edition = await freezeSyllabus(tx, deps);
  const known = new Set(items.map(({ syllabusItemId }) => syllabusItemId));
  const wanted = edition.items.filter(({ id }) => !known.has(id));
  if (wanted.length === 0) throw new UserError('training.nothingToTake');
  const today = await todayOf(deps);
  const from = {
    startDay: plan.startDay > today ? plan.startDay : today,
    position: Math.max(...items.map(({ position }) => position)) + 1,
  };
  const added = await newItems(deps, actor, plan, staff, edition, wanted, from);
  await trainingRepository.insertItems(tx, added);
  const zone = await deps.company.zone();
  const events = [
    planEvent(plan, 'itemsTaken', [...new Set(added.map(({ clause }) => clause))], {
      items: added.map(({ title }) => title),
    }),
    ...added.map((item) => toTeach(plan, item, staff, zone)),
  ];
  await touchPlan(tx, deps, actor, plan, stateOf([...items, ...added]), events);
  return planView(tx, deps, actor, plan.id);
}

interface Ending extends Acted {
  readonly state: 'closed' | 'brokenOff';
  readonly reason: string;
}

/** Nothing is written in it any more; the trainee may have another one. */
async function end(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { state, reason, ...acted }: Ending,
): Promise<TrainingPlan> {
  const { plan } = await planInHand(tx, deps, actor, acted);
  demandOpen(plan);
  if (state === 'closed' && plan.state !== 'finished') throw new UserError('training.notFinished');
  const at = deps.now();
  const patch = { state, reason, openTraineeId: null, endedAt: at, endedByName: actor.displayName, updatedAt: at };
  await trainingRepository.updatePlan(tx, plan, patch, () => planView(tx, deps, actor, plan.id));
  await deps.events.append(tx, actor, [planEvent(plan, state, ['5.2.1'], reason === '' ? {} : { reason })]);
  tx.changed('training', plan.id);
  return planView(tx, deps, actor, plan.id);
}

export function atField(path: string, name: string, params: ErrorParams = {}): UserError {
  const code = `training.${name}`;
  return new UserError(code, params, [{ path, code, params }]);
}
