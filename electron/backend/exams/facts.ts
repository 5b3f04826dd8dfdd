import { bothNames } from '../../../shared/domain/exams/plan.ts';
import type { QuestionContent } from '../../../shared/domain/exams/question.ts';
import type { ExamPlanRow, ExamQuestionRow, ExamSittingRow } from '../database/entities/exams.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { sittingsRepository } from './sittings.repository.ts';

type Payload = Readonly<Record<string, unknown>>;

export type SittingFact =
  | 'assigned'
  | 'withdrawn'
  | 'started'
  | 'returned'
  | 'foreignAnswer'
  | 'submitted'
  | 'awaitsMarking'
  | 'marked'
  | 'passed'
  | 'failed'
  | 'resultRead'
  | 'resultNoted'
  | 'expiring'
  | 'renewed';

/** What becomes of a sitting, told of it; its duties open and close on these (5.3.10, 5.3.11). */
export function sittingEvent(what: SittingFact, row: ExamSittingRow, payload: Payload = {}): NewEvent {
  const { id, personName, attempt, plan } = row;
  return {
    type: `exam.${what}`,
    subject: { kind: 'sitting', id },
    clauses: what === 'passed' || what === 'failed' || what === 'expiring' ? ['5.3.10', '5.3.11'] : ['5.3.10'],
    payload: { person: personName, exam: bothNames(plan), attempt, ...payload },
    facts: factsOf(row),
  };
}

export type QuestionFact = 'questionAdded' | 'questionChanged' | 'questionRetired' | 'questionRevived';

export function questionEvent(
  what: QuestionFact,
  { id, code, revision }: Pick<ExamQuestionRow, 'id' | 'code' | 'revision'>,
  content: { readonly question?: QuestionContent; readonly before?: QuestionContent },
): NewEvent {
  const subject = { kind: 'examQuestion', id };
  return { type: `exam.${what}`, subject, clauses: ['5.3.10'], payload: { code, revision, ...content } };
}

export function planEvent(what: 'planAdded' | 'planChanged', row: ExamPlanRow, payload: Payload = {}): NewEvent {
  const { id, ...plan } = row;
  return {
    type: `exam.${what}`,
    subject: { kind: 'examPlan', id },
    clauses: ['5.3.10'],
    payload: { plan, ...payload },
  };
}

/** What the duties around a sitting know of it. */
export async function sittingFacts(at: ReadContext, id: string) {
  const row = await sittingsRepository.find(at, id);
  return row && factsOf(row);
}

function factsOf({ plan, personId, personName, startsFrom, validUntil }: ExamSittingRow) {
  return {
    number: `${plan.nameZh} ${plan.nameEn} · ${personName}`.slice(0, 120),
    ownerId: personId,
    ownerName: personName,
    ownerRole: null,
    // It is sat after it may begin, and renewed before its certificate runs out.
    deadlineAt: validUntil ?? startsFrom,
  };
}
