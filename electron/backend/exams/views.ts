import type { AskedQuestion, Sitting, SittingRow as RowView, Solution } from '../../../shared/contract/exams.ts';
import { percentOf, scoreByTopic } from '../../../shared/domain/exams/marking.ts';
import { isOver, remainingOf } from '../../../shared/domain/exams/sitting.ts';
import type { ExamAnswerRow, ExamSittingRow } from '../database/entities/exams.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { bankRepository } from './bank.repository.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';

type Who = Pick<Actor, 'userId' | 'permissions'>;

/** Who assigns or marks sees everybody's exams; anybody else his own. */
export function mayReadAll({ permissions }: Pick<Who, 'permissions'>): boolean {
  return permissions.has('exams.assign') || permissions.has('exams.mark');
}

export function mayRead(actor: Who, { personId }: Pick<ExamSittingRow, 'personId'>): boolean {
  return mayReadAll(actor) || personId === actor.userId;
}

/** Nobody marks himself. */
export function mayMark({ userId, permissions }: Who, row: Pick<ExamSittingRow, 'personId' | 'state'>): boolean {
  return row.state === 'marking' && row.personId !== userId && permissions.has('exams.mark');
}

export function rowView(row: ExamSittingRow): RowView {
  const { plan, total, reached, state } = row;
  const { id, planId, personId, personName, attempt, purpose, assignedAt, assignedByName, startsFrom } = row;
  const { startedAt, deadlineAt, endedAt, markedByName, validUntil, clockChanged, version } = row;
  const marked = isOver(state);
  return {
    id,
    planId,
    personId,
    personName,
    attempt,
    purpose,
    state,
    assignedAt,
    assignedByName,
    startsFrom,
    startedAt,
    deadlineAt,
    endedAt,
    markedByName,
    validUntil,
    clockChanged,
    version,
    planNameZh: plan.nameZh,
    planNameEn: plan.nameEn,
    attempts: plan.attempts,
    passPercent: plan.passPercent,
    percent: marked ? percentOf({ reached, total }) : null,
    // What a person still has to mark is not given away by the rest.
    reached: marked ? reached : 0,
    total,
  };
}

/**
 * One sitting for whoever looks: what is right is seen when it is over, before that only by who marks it, and by nobody
 * while he sits an exam himself: the same questions may be in it.
 */
export async function sittingView(at: ReadContext, deps: ExamsDeps, actor: Who, row: ExamSittingRow): Promise<Sitting> {
  const own = row.personId === actor.userId;
  const { state, plan } = row;
  const answers = await repository.answers(at, row.id);
  const closed = (await repository.runningOf(at, actor.userId)) !== null;
  const solved = !closed && (isOver(state) || mayMark(actor, row));
  const shown = solved || (own && (state === 'running' || (state === 'marking' && !closed)));
  const next = await repository.nextOf(at, row);
  const seenAt = Math.max(row.seenAt, deps.now());
  return {
    ...rowView(row),
    plan: { ...plan, counts: plan.counts.map((one) => ({ ...one })) },
    topics: (await bankRepository.topics(at)).map(({ id, zh, en }) => ({ id, zh, en })),
    questions: shown ? answers.map(asked) : [],
    solutions: solved ? answers.map(solution) : [],
    byTopic: isOver(state) ? scoreByTopic(answers).map((one) => ({ ...one })) : [],
    remainingMs: state === 'running' && row.deadlineAt !== null ? remainingOf(row.deadlineAt, seenAt) : null,
    absences: row.absences.map((one) => ({ ...one })),
    endedBy: row.endedBy,
    markedAt: row.markedAt,
    note: row.note,
    nextId: next?.id ?? null,
    may: {
      take: own && (state === 'assigned' || state === 'running'),
      mark: !closed && mayMark(actor, row),
      withdraw: state === 'assigned' && actor.permissions.has('exams.assign'),
    },
  };
}

/** Named one by one: nothing of the frozen question that is not asked may come along. */
function asked({ place, question, chosen, text, flagged }: ExamAnswerRow): AskedQuestion {
  const { kind, topic, points, zh, en } = question;
  return {
    place,
    kind,
    topic,
    points,
    text,
    flagged,
    chosen: [...chosen],
    zh: { text: zh.text, options: [...zh.options] },
    en: { text: en.text, options: [...en.options] },
  };
}

function solution({ place, question, awarded, remark }: ExamAnswerRow): Solution {
  const { code, right, clauses, zh, en } = question;
  return {
    place,
    code,
    awarded,
    remark,
    right: [...right],
    clauses: [...clauses],
    zh: { explanation: zh.explanation, model: zh.model },
    en: { explanation: en.explanation, model: en.model },
  };
}
