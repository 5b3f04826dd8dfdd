import { isOpen } from '../../../shared/domain/exams/sitting.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExamPlanRow, ExamSittingRow } from '../database/entities/exams.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { bankRepository } from './bank.repository.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingEvent } from './facts.ts';
import { contentOf, demandStock, mustFindPlan } from './plans.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';

const hour = 3_600_000;

interface Person {
  readonly id: string;
  readonly name: string;
}

/** The plan is put before these people; who has it before him already is named and nobody gets it (5.3.10). */
export async function assign(
  tx: WriteContext,
  deps: ExamsDeps,
  actor: Actor,
  { planId, personIds }: { readonly planId: string; readonly personIds: readonly string[] },
): Promise<readonly string[]> {
  const plan = await mustFindPlan(tx, planId);
  if (!plan.active) throw new UserError('exams.planRetired');
  await demandStock(tx, plan);
  const { colleagues } = await deps.staff(tx);
  const people = [...new Set(personIds)].map((id) => colleagues.find((one) => one.id === id));
  if (people.some((one) => !one)) throw new UserError('exams.personUnknown');
  const rows: ExamSittingRow[] = [];
  for (const person of people) if (person) rows.push(await newSitting(tx, deps, actor, plan, person));
  const added = await repository.insert(tx, rows);
  const refused = rows.filter(({ id }) => !added.has(id));
  if (refused.length > 0) {
    const names = refused.map(({ personName }) => personName).join('、');
    throw new UserError('exams.alreadyAssigned', { names }, [
      { path: 'personIds', code: 'exams.alreadyAssigned', params: { names } },
    ]);
  }
  await deps.events.append(
    tx,
    actor,
    rows.map((row) => sittingEvent('assigned', row, { planId })),
  );
  for (const { id } of rows) tx.changed('exam', id);
  return rows.map(({ id }) => id);
}

/** Plans that somebody may put before himself: his training says so, or his certificate runs out. */
export async function selfPlans(at: ReadContext, deps: ExamsDeps, actor: Actor): Promise<readonly ExamPlanRow[]> {
  const plans = (await bankRepository.plans(at)).filter(({ active }) => active);
  if (plans.length === 0) return [];
  const byTraining = actor.roles.includes('csTrainee') && (await deps.maySitByHimself(at, actor.userId));
  const own = (await repository.ofPeople(at, [actor.userId])).filter(({ state }) => state !== 'withdrawn');
  return plans.filter(({ id }) => {
    const last = own.findLast(({ planId }) => planId === id);
    // Whoever failed for good is sent by somebody else.
    if (last && (isOpen(last.state) || last.state === 'failed')) return false;
    return last?.state === 'passed' ? runsOut(last, deps.now()) : byTraining;
  });
}

function runsOut({ validUntil, plan }: ExamSittingRow, now: number): boolean {
  return validUntil !== null && now >= validUntil - plan.warnDays * 24 * hour;
}

async function newSitting(
  at: ReadContext,
  { now, ports }: ExamsDeps,
  actor: Actor,
  plan: ExamPlanRow,
  person: Person,
): Promise<ExamSittingRow> {
  const before = await repository.ofPerson(at, person.id, plan.id);
  const certificate = before.findLast(({ state }) => state === 'passed');
  const id = ports.ids.next();
  return {
    ...unseen,
    id,
    planId: plan.id,
    plan: contentOf(plan),
    personId: person.id,
    personName: person.name,
    roundId: id,
    attempt: 1,
    purpose: certificate ? 'recertification' : 'duty',
    renewsId: certificate?.id ?? null,
    openKey: openKeyOf(person.id, plan.id),
    assignedAt: now(),
    assignedById: actor.userId,
    assignedByName: actor.displayName,
    startsFrom: now(),
  };
}

/** The attempt after one that failed, by the same plan as that one. */
export function nextAttempt({ now, ports }: ExamsDeps, row: ExamSittingRow, endedAt: number): ExamSittingRow {
  const { planId, plan, personId, personName, roundId, attempt, purpose, renewsId, assignedById, assignedByName } = row;
  return {
    ...unseen,
    planId,
    plan,
    personId,
    personName,
    roundId,
    purpose,
    renewsId,
    assignedById,
    assignedByName,
    id: ports.ids.next(),
    attempt: attempt + 1,
    openKey: openKeyOf(personId, planId),
    assignedAt: now(),
    startsFrom: endedAt + plan.waitHours * hour,
  };
}

function openKeyOf(personId: string, planId: string): string {
  return `${personId} ${planId}`;
}

const unseen = {
  state: 'assigned',
  runningKey: null,
  startedAt: null,
  deadlineAt: null,
  seenAt: 0,
  clockChanged: false,
  leftAt: null,
  absences: [],
  endedAt: null,
  endedBy: '',
  total: 0,
  reached: 0,
  markedAt: null,
  markedByName: '',
  validUntil: null,
  warnAt: null,
  readAt: null,
  notedAt: null,
  note: '',
  version: 1,
} as const satisfies Partial<ExamSittingRow>;
