import type {
  TrainingItemView,
  TrainingPlan,
  TrainingPlanRow as PlanRowView,
} from '../../../shared/contract/training.ts';
import { isOverdue, isSettled, itemState, waitsForTrainee } from '../../../shared/domain/training/item.ts';
import type { SyllabusItem } from '../../../shared/domain/training/syllabus.ts';
import { type ExamNote, isOpenPlan } from '../../../shared/domain/training/values.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { TrainingItemRow, TrainingPlanRow } from '../database/entities/training.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Held, hold, isTrainer, mayChange, mayRun, maySignAsTrainee, mayWrite } from './access.ts';
import { syllabusItems } from './syllabus.ts';
import { syllabusRepository } from './syllabus.repository.ts';
import type { TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';

/** What a row of plans is made of. */
export interface Around {
  readonly today: string;
  /** Those who work here. */
  readonly here: ReadonlySet<string>;
  readonly exams: ReadonlyMap<string, ExamNote>;
}

export async function todayOf({ now, company }: Pick<TrainingDeps, 'now' | 'company'>): Promise<string> {
  return wallTime(now(), await company.zone()).day;
}

export function progressOf(items: readonly TrainingItemRow[]) {
  return { settled: items.filter(isSettled).length, total: items.length };
}

export function planRowView(plan: TrainingPlanRow, items: readonly TrainingItemRow[], around: Around): PlanRowView {
  const { id, traineeId, traineeName, startDay, state, version } = plan;
  const next = nextOf(items);
  const open = state === 'running';
  return {
    id,
    traineeId,
    traineeName,
    traineeActive: around.here.has(traineeId),
    startDay,
    state,
    progress: progressOf(items),
    next: next && open ? { id: next.id, ...titleDayTrainer(next) } : null,
    overdue: open ? items.filter((item) => isOverdue(item, around.today)).length : 0,
    unsigned: open ? items.filter(waitsForTrainee).length : 0,
    exam: around.exams.get(traineeId) ?? null,
    version,
  };
}

function titleDayTrainer({ title, plannedDay, trainerId, trainerName }: TrainingItemRow) {
  return { title: { ...title }, plannedDay, trainerId, trainerName };
}

/** What has to be done next, by its day. */
function nextOf(items: readonly TrainingItemRow[]): TrainingItemRow | undefined {
  return items
    .filter((item) => !isSettled(item))
    .toSorted((one, other) => one.plannedDay.localeCompare(other.plannedDay) || one.position - other.position)[0];
}

export async function planView(at: ReadContext, deps: TrainingDeps, actor: Actor, id: string): Promise<TrainingPlan> {
  const held = await hold(at, deps, actor, id);
  const { plan, items, staff } = held;
  const today = await todayOf(deps);
  const here = new Set(staff.colleagues.map((person) => person.id));
  const exams = await deps.exams(at, [plan.traineeId]);
  const pages = await pagesOf(at, items);
  const run = mayRun(actor, held);
  const { edition, begunAt, begunByName, endedAt, endedByName, reason } = plan;
  return {
    ...planRowView(plan, items, { today, here, exams }),
    edition,
    begunAt,
    begunByName,
    endedAt,
    endedByName,
    reason,
    items: items.map((item) => itemView(actor, held, item, { today, here, page: pages.get(pageKey(item)) })),
    newItems: isOpenPlan(plan.state) ? await newItemsOf(at, items) : [],
    file: await fileOf(at, plan.traineeId),
    may: { run: run && isOpenPlan(plan.state), close: run && plan.state === 'finished' },
  };
}

export const pageKey = ({ editionId, syllabusItemId }: Pick<TrainingItemRow, 'editionId' | 'syllabusItemId'>) =>
  `${editionId} ${syllabusItemId}`;

/** The items as the editions froze them, by edition and item. */
export async function pagesOf(
  at: ReadContext,
  items: readonly TrainingItemRow[],
): Promise<ReadonlyMap<string, SyllabusItem>> {
  const editions = await syllabusRepository.editions(at, [...new Set(items.map(({ editionId }) => editionId))]);
  return new Map(
    editions.flatMap((edition) =>
      edition.items.map((item) => [pageKey({ editionId: edition.id, syllabusItemId: item.id }), item] as const),
    ),
  );
}

interface Beside {
  readonly today: string;
  readonly here: ReadonlySet<string>;
  readonly page: SyllabusItem | undefined;
}

function itemView(actor: Actor, held: Held, row: TrainingItemRow, { today, here, page }: Beside): TrainingItemView {
  const { planId: _plan, editionId: _edition, position: _position, turn: _turn, result: _result, ...item } = row;
  const running = isOpenPlan(held.plan.state);
  const none = { zh: '', en: '' };
  return {
    ...item,
    title: { ...item.title },
    writing: { ...item.writing },
    history: item.history.map((past) => ({ ...past })),
    learned: { ...(page?.learned ?? none) },
    material: { ...(page?.material ?? none) },
    trainerActive: here.has(item.trainerId),
    overdue: running && isOverdue(row, today),
    state: itemState(row),
    may: {
      assign: running && mayRun(actor, held) && row.trainerSignedAt === null,
      write: mayWrite(actor, held, row),
      signAsTrainer: mayWrite(actor, held, row) && isTrainer(actor, held, row),
      signAsTrainee: maySignAsTrainee(actor, held, row),
      tickRead: running && held.plan.traineeId === actor.userId && row.readAt === null,
      change: mayChange(actor, held, row),
    },
  };
}

async function newItemsOf(at: ReadContext, items: readonly TrainingItemRow[]) {
  const known = new Set(items.map(({ syllabusItemId }) => syllabusItemId));
  return (await syllabusItems(at))
    .filter(({ id, active }) => active && !known.has(id))
    .map(({ id, title }) => ({ id, title: { ...title } }));
}

async function fileOf(at: ReadContext, traineeId: string) {
  const plans = await trainingRepository.plansOf(at, traineeId);
  const items = Map.groupBy(
    await trainingRepository.itemsOf(
      at,
      plans.map(({ id }) => id),
    ),
    ({ planId }) => planId,
  );
  return plans.map(({ id, startDay, state }) => ({ id, startDay, state, progress: progressOf(items.get(id) ?? []) }));
}
