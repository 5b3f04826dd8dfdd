import { trainingTopics } from '../../../shared/domain/training/values.ts';
import { instantOf } from '../../../shared/lib/dates.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { TrainingItemRow, TrainingPlanRow } from '../database/entities/training.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { StaffToday, TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';

type Payload = Readonly<Record<string, unknown>>;

/**
 * What becomes of a plan, told of it; its duties open and close on these.
 *
 * | event | when | beside `trainee` |
 * | --- | --- | --- |
 * | `training.begun` | the plan was begun (5.2.1) | `traineeId`, `startDay`, `edition`, `items` |
 * | `training.toTeach.<topic>` | an item is planned, or planned anew | `itemId`, `turn`, `plannedDay`, `trainer` |
 * | `training.replanned` | its trainer or day is another one | `itemId`, `from`, `to` |
 * | `training.read` | the trainee has read its page | `itemId` |
 * | `training.taught` | signed by the trainer | `itemId`, the whole writing, `forName` |
 * | `training.learned` | signed by the trainee | `itemId`, `result` |
 * | `training.resultChanged` | a signed result was opened again | `itemId`, `was`, `reason` |
 * | `training.itemsTaken` | items that the syllabus has since | `items` |
 * | `training.finished`, `reopened` | everything is settled (5.3.10), or is not any more | `turn` |
 * | `training.closed`, `brokenOff` | nothing is written any more | `reason` |
 * | `training.left`, `back` | the trainee's account was deactivated, activated again | |
 */
export function planEvent(
  { id, traineeName }: Pick<TrainingPlanRow, 'id' | 'traineeName'>,
  what: string,
  clauses: readonly ClauseId[],
  payload: Payload = {},
): NewEvent {
  return {
    type: `training.${what}`,
    subject: { kind: 'training', id },
    clauses,
    payload: { trainee: traineeName, ...payload },
    facts: { number: traineeName },
  };
}

export function itemEvent(plan: TrainingPlanRow, what: string, item: TrainingItemRow, payload: Payload = {}): NewEvent {
  return planEvent(plan, what, [item.clause], { itemId: item.id, title: item.title, ...payload });
}

/** The trainer's duty until the end of the planned day; without a trainer who works here it is the director's. */
export function toTeach(plan: TrainingPlanRow, item: TrainingItemRow, staff: StaffToday, zone: string): NewEvent {
  const topic = trainingTopics[item.clause];
  const { plannedDay, trainerId, trainerName, turn } = item;
  const here = staff.colleagues.some(({ id }) => id === trainerId);
  const event = itemEvent(plan, `toTeach.${topic}`, item, {
    turn: `${item.id}/${turn}`,
    plannedDay,
    trainer: trainerName,
  });
  return {
    ...event,
    facts: {
      number: plan.traineeName,
      ownerId: here ? trainerId : null,
      ownerName: here ? trainerName : '',
      ownerRole: here ? null : 'csDirector',
      deadlineAt: instantOf(plannedDay, '12:00', zone),
    },
  };
}

/** `finished` tells the director that the exam is due (5.3.10). */
export function settledEvent(plan: TrainingPlanRow, what: 'finished' | 'reopened'): NewEvent {
  return planEvent(plan, what, ['5.3.10'], { turn: String(plan.version) });
}

/** What the duties around a plan know of it where an event does not say. */
export async function trainingFacts(at: ReadContext, id: string) {
  const plan = await trainingRepository.plan(at, id);
  return plan && { number: plan.traineeName };
}

/** Whether an account waits for its plan: a clerk in training who works here and has none (5.2.1). */
export function accountFacts({ staff, standing }: Pick<TrainingDeps, 'staff' | 'standing'>) {
  return async (at: ReadContext, id: string) => {
    const person = (await staff(at)).colleagues.find((one) => one.id === id);
    const inTraining = person !== undefined && (await standing.of(at, id)).state === 'inTraining';
    const trained = inTraining && (await trainingRepository.trained(at, [id])).has(id);
    return { number: person?.name ?? '', traineeWithoutPlan: inTraining && !trained };
  };
}
