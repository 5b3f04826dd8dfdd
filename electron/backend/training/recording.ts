import type { TrainingPlan } from '../../../shared/contract/training.ts';
import { emptyItemWriting, type ItemWriting, reviewItem, stateOf } from '../../../shared/domain/training/item.ts';
import type { SigningSide } from '../../../shared/domain/training/values.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { TrainingItemRow } from '../database/entities/training.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { demandOpen, isTrainer, mayChange, mayRun, maySignAsTrainee, mayWrite } from './access.ts';
import { itemEvent, toTeach } from './facts.ts';
import { changeItem, type HeldItem, itemInHand, touchPlan } from './in-hand.ts';
import { atField } from './planning.ts';
import type { TrainingDeps } from './training.deps.ts';
import { planView, todayOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}
type Assigned = Acted & { readonly trainerId: string; readonly plannedDay: string };

/** What is written of an item, and who signs it: the trainer and the trainee, each in his own session (5.3.1 to 5.3.9). */
export function createRecording(deps: TrainingDeps) {
  const { write } = deps.database;
  return {
    assign: (actor: Actor, input: Assigned): Promise<TrainingPlan> => write((tx) => assign(tx, deps, actor, input)),

    save: (actor: Actor, input: Acted & { readonly writing: ItemWriting }) =>
      write((tx) => save(tx, deps, actor, input)),

    sign: (actor: Actor, { side, ...acted }: Acted & { readonly side: SigningSide }): Promise<TrainingPlan> =>
      write((tx) => (side === 'trainer' ? signAsTrainer : signAsTrainee)(tx, deps, actor, acted)),

    change: (actor: Actor, input: Acted & { readonly reason: string }): Promise<TrainingPlan> =>
      write((tx) => change(tx, deps, actor, input)),

    tickRead: (actor: Actor, id: string): Promise<TrainingPlan> => write((tx) => tickRead(tx, deps, actor, id)),
  };
}

async function assign(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { trainerId, plannedDay, ...acted }: Assigned,
): Promise<TrainingPlan> {
  const held = await itemInHand(tx, deps, actor, acted);
  const { plan, item, staff } = held;
  demandOpen(plan);
  if (!mayRun(actor, held)) throw new UserError('training.notYourself');
  if (item.trainerSignedAt !== null) throw new UserError('training.signedAlready');
  const trainer = staff.colleagues.find(({ id }) => id === trainerId);
  if (!trainer) throw atField('trainerId', 'trainerUnknown');
  if (trainerId === plan.traineeId) throw atField('trainerId', 'trainerIsTrainee');
  if (!isDay(plannedDay)) throw atField('plannedDay', 'plannedDayMissing');
  if (plannedDay < plan.startDay) throw atField('plannedDay', 'plannedBeforeStart', { day: plan.startDay });
  const patch = { trainerId, trainerName: trainer.name, plannedDay, turn: item.turn + 1 };
  await changeItem(tx, deps, actor, held, patch);
  const moved = { from: placeOf(item), to: placeOf({ ...item, ...patch }) };
  await tell(tx, deps, actor, held, { ...item, ...patch }, [itemEvent(plan, 'replanned', item, moved)], true);
  return planView(tx, deps, actor, plan.id);
}

const placeOf = ({ trainerName, plannedDay }: TrainingItemRow) => `${trainerName} ${plannedDay}`;

/** Kept as typed; nothing is told of it before it is signed. */
async function save(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { writing, ...acted }: Acted & { readonly writing: ItemWriting },
): Promise<{ version: number; updatedAt: number }> {
  const held = await itemInHand(tx, deps, actor, acted);
  demandWritable(actor, held);
  await changeItem(tx, deps, actor, held, { writing, result: writing.result });
  tx.changed('training', held.plan.id);
  return { version: held.item.version + 1, updatedAt: deps.now() };
}

function demandWritable(actor: Actor, held: HeldItem): void {
  demandOpen(held.plan);
  if (held.item.trainerSignedAt !== null) throw new UserError('training.signedAlready');
  if (!mayWrite(actor, held, held.item)) throw new UserError('training.notYourItem');
}

/** The trainer, or who stands in for him today; nobody signs for another in that other's name. */
async function signAsTrainer(tx: WriteContext, deps: TrainingDeps, actor: Actor, acted: Acted): Promise<TrainingPlan> {
  const held = await itemInHand(tx, deps, actor, acted);
  const { plan, item } = held;
  demandWritable(actor, held);
  if (!isTrainer(actor, held, item)) throw new UserError('training.trainerSigns', { name: item.trainerName });
  const days = { startDay: plan.startDay, today: await todayOf(deps) };
  const issues = reviewItem(item.writing, item.part, days);
  if (issues.length > 0) throw new UserError('training.notComplete', {}, issues);
  const patch = {
    trainerSignedAt: deps.now(),
    trainerSignedById: actor.userId,
    trainerSignedByName: actor.displayName,
  };
  await changeItem(tx, deps, actor, held, patch);
  const forName = item.trainerId === actor.userId ? '' : item.trainerName;
  const signed = itemEvent(plan, 'taught', item, { ...item.writing, ...(forName === '' ? {} : { forName }) });
  await tell(tx, deps, actor, held, { ...item, ...patch }, [signed], false);
  return planView(tx, deps, actor, plan.id);
}

async function signAsTrainee(tx: WriteContext, deps: TrainingDeps, actor: Actor, acted: Acted): Promise<TrainingPlan> {
  const held = await itemInHand(tx, deps, actor, acted);
  const { plan, item } = held;
  demandOpen(plan);
  if (plan.traineeId !== actor.userId) throw new UserError('training.traineeSigns', { name: plan.traineeName });
  if (item.trainerSignedAt === null) throw new UserError('training.trainerFirst', { name: item.trainerName });
  if (!maySignAsTrainee(actor, held, item)) throw new UserError('training.signedAlready');
  const learned = itemEvent(plan, 'learned', item, { result: item.writing.result });
  const at = deps.now();
  const repeated = item.writing.result === 'repeat';
  const patch = repeated
    ? again(item, { at, name: actor.displayName, why: '', learnedAt: at })
    : { traineeSignedAt: at };
  await changeItem(tx, deps, actor, held, patch);
  await tell(tx, deps, actor, held, { ...item, ...patch }, [learned], repeated);
  return planView(tx, deps, actor, plan.id);
}

/** Opened again with a reason: both sign anew. */
async function change(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { reason, ...acted }: Acted & { readonly reason: string },
): Promise<TrainingPlan> {
  const held = await itemInHand(tx, deps, actor, acted);
  const { plan, item } = held;
  demandOpen(plan);
  if (item.trainerSignedAt === null) throw new UserError('training.notSignedYet');
  if (!mayChange(actor, held, item)) throw new UserError('training.notYourItem');
  const why = { at: deps.now(), name: actor.displayName, why: reason, learnedAt: item.traineeSignedAt };
  const patch = { ...again(item, why), writing: item.writing, result: item.result, plannedDay: item.plannedDay };
  await changeItem(tx, deps, actor, held, patch);
  const changed = itemEvent(plan, 'resultChanged', item, { was: item.writing, reason });
  await tell(tx, deps, actor, held, { ...item, ...patch }, [changed], true);
  return planView(tx, deps, actor, plan.id);
}

interface Again {
  readonly at: number;
  readonly name: string;
  readonly why: string;
  readonly learnedAt: number | null;
}

/** What was signed goes into the history, and the item begins anew on its next day. */
function again(item: TrainingItemRow, { at, name, why, learnedAt }: Again): Partial<TrainingItemRow> {
  const past = {
    ...item.writing,
    trainerName: item.trainerSignedByName,
    trainerSignedAt: item.trainerSignedAt,
    traineeSignedAt: learnedAt,
    why,
    changedAt: at,
    changedByName: name,
  };
  return {
    history: [...item.history, past],
    writing: { ...emptyItemWriting, taughtBy: item.writing.taughtBy },
    result: '',
    plannedDay: item.writing.againDay || item.plannedDay,
    turn: item.turn + 1,
    trainerSignedAt: null,
    trainerSignedById: null,
    trainerSignedByName: '',
    traineeSignedAt: null,
  };
}

/** Only once, and never taken back. */
async function tickRead(tx: WriteContext, deps: TrainingDeps, actor: Actor, id: string): Promise<TrainingPlan> {
  const held = await itemInHand(tx, deps, actor, { id });
  const { plan, item } = held;
  if (plan.traineeId !== actor.userId) throw new UserError('training.traineeSigns', { name: plan.traineeName });
  demandOpen(plan);
  if (item.readAt === null) {
    await changeItem(tx, deps, actor, held, { readAt: deps.now() });
    await deps.events.append(tx, actor, [itemEvent(plan, 'read', item)]);
    tx.changed('training', plan.id);
  }
  return planView(tx, deps, actor, plan.id);
}

/** Tells of an item's change, plans it anew where that is due, and moves the plan with it. */
async function tell(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { plan, items, staff }: HeldItem,
  after: TrainingItemRow,
  events: readonly NewEvent[],
  anew: boolean,
): Promise<void> {
  const planned = anew ? [toTeach(plan, after, staff, await deps.company.zone())] : [];
  const all = items.map((one) => (one.id === after.id ? after : one));
  await touchPlan(tx, deps, actor, plan, stateOf(all), [...events, ...planned]);
}
