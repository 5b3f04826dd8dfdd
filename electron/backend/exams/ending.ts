import { isPassed, pointsFor, scoreOf } from '../../../shared/domain/exams/marking.ts';
import { bothNames, monthsAfter } from '../../../shared/domain/exams/plan.ts';
import { instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { ExamAnswerRow, ExamSittingRow } from '../database/entities/exams.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { nextAttempt } from './assigning.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingEvent } from './facts.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';

const day = 86_400_000;

interface Handing {
  readonly by: 'self' | 'time';
  readonly at: number;
  readonly clockChanged: boolean;
}

/** A running exam, held, is handed in and marked as far as that needs nobody (5.3.10). Who was first ends it. */
export async function endSitting(
  tx: WriteContext,
  deps: ExamsDeps,
  row: ExamSittingRow,
  { by, at, clockChanged }: Handing,
): Promise<void> {
  const actor = takerOf(row);
  const answers = await markByRule(tx, await repository.answers(tx, row.id));
  const waits = answers.some(({ awarded }) => awarded === null);
  const { total, reached } = scoreOf(answers);
  const ended = {
    runningKey: null,
    endedAt: at,
    endedBy: by,
    clockChanged: row.clockChanged || clockChanged,
    total,
    reached,
    leftAt: null,
    absences: row.leftAt === null ? row.absences : [...row.absences, { from: row.leftAt, to: at, told: true }],
  } as const;
  if (!waits)
    return decide(tx, deps, actor, { ...row, ...ended }, { answers, patch: ended, markedByName: '', handed: by });
  await repository.update(tx, row, { ...ended, state: 'marking' }, async () => null);
  const after = { ...row, ...ended, state: 'marking', version: row.version + 1 } as const;
  await deps.events.append(tx, actor, [
    sittingEvent('submitted', after, { by, reached, total }),
    sittingEvent('awaitsMarking', after),
  ]);
  tx.changed('exam', row.id);
}

async function markByRule(tx: WriteContext, answers: readonly ExamAnswerRow[]): Promise<readonly ExamAnswerRow[]> {
  const marked = answers.map((answer) => ({ ...answer, awarded: pointsFor(answer.question, answer) }));
  for (const { id, awarded } of marked) if (awarded !== null) await repository.answer(tx, { id }, { awarded });
  return marked;
}

interface Decision {
  readonly answers: readonly ExamAnswerRow[];
  readonly patch: Partial<ExamSittingRow>;
  readonly markedByName: string;
  /** Of one that is handed in and marked at once. */
  readonly handed: Handing['by'] | null;
}

/** Passed or failed: the gate of duty follows, another attempt, and the certificate's end (5.3.11). */
export async function decide(
  tx: WriteContext,
  deps: ExamsDeps,
  actor: Actor,
  row: ExamSittingRow,
  { answers, patch, markedByName, handed }: Decision,
): Promise<void> {
  const score = scoreOf(answers);
  const passed = isPassed(score, row.plan.passPercent);
  const now = deps.now();
  const certificate = passed ? await certificateOf(deps, row, now) : { validUntil: null, warnAt: null };
  const decided = {
    ...patch,
    ...score,
    ...certificate,
    state: passed ? 'passed' : 'failed',
    openKey: null,
    markedAt: now,
    markedByName,
  } as const;
  await repository.update(tx, row, decided, async () => null);
  const after = { ...row, ...decided, version: row.version + 1 };
  const told: NewEvent[] = [];
  if (handed) told.push(sittingEvent('submitted', after, { by: handed, ...score }));
  else told.push(sittingEvent('marked', after));
  told.push(sittingEvent(passed ? 'passed' : 'failed', after, { ...score, passPercent: row.plan.passPercent }));
  told.push(...(passed ? await renewal(tx, after) : await another(tx, deps, after)));
  await deps.events.append(tx, actor, told);
  await tellStanding(tx, deps, actor, after);
  tx.changed('exam', row.id);
}

/** Until the end of the day so many months later. */
async function certificateOf({ company }: ExamsDeps, { plan }: ExamSittingRow, now: number) {
  if (plan.validMonths === null) return { validUntil: null, warnAt: null };
  const zone = await company.zone();
  const last = monthsAfter(wallTime(now, zone).day, plan.validMonths);
  const validUntil = instantOf(last, '23:59', zone) ?? now;
  return { validUntil, warnAt: Math.max(now, validUntil - plan.warnDays * day) };
}

/** Earlier certificates of the same plan are heard of no more. */
async function renewal(tx: WriteContext, row: ExamSittingRow): Promise<readonly NewEvent[]> {
  const earlier = (await repository.ofPerson(tx, row.personId, row.planId)).filter(
    ({ id, state, validUntil }) => id !== row.id && state === 'passed' && validUntil !== null,
  );
  await repository.mark(
    tx,
    earlier.map(({ id }) => id),
    { warnAt: null },
  );
  return earlier.map((one) => sittingEvent('renewed', one, { by: row.id }));
}

async function another(tx: WriteContext, deps: ExamsDeps, row: ExamSittingRow): Promise<readonly NewEvent[]> {
  if (row.attempt >= row.plan.attempts) return [];
  const next = nextAttempt(deps, row, row.endedAt ?? deps.now());
  await repository.insert(tx, [next]);
  tx.changed('exam', next.id);
  return [sittingEvent('assigned', next, { after: row.id })];
}

/** Whoever does not pass again what he has to is back to drafting at once; before that only the last attempt counts. */
async function tellStanding(tx: WriteContext, deps: ExamsDeps, actor: Actor, row: ExamSittingRow): Promise<void> {
  if (!row.plan.leadsToDuty) return;
  const { personId: userId, id: sittingId, plan, state, validUntil, attempt, purpose } = row;
  const outcome = { userId, sittingId, examName: bothNames(plan) };
  if (state === 'passed') await deps.standing.passed(tx, actor, { ...outcome, validUntil });
  else if (purpose === 'recertification' || attempt >= plan.attempts) await deps.standing.failed(tx, actor, outcome);
}

/** Time may end an exam while nobody acts: it is still the taker's. */
export function takerOf({ personId, personName }: Pick<ExamSittingRow, 'personId' | 'personName'>): Actor {
  const nothing = { roles: [], permissions: new Set<never>(), language: 'zh-CN', workstation: '' } as const;
  return { userId: personId, displayName: personName, ...nothing };
}
