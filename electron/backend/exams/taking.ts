import { randomInt } from 'node:crypto';
import type { Sitting } from '../../../shared/contract/exams.ts';
import { drawQuestions } from '../../../shared/domain/exams/draw.ts';
import { type Given, isAnswered } from '../../../shared/domain/exams/marking.ts';
import { choicesOf, type QuestionContent } from '../../../shared/domain/exams/question.ts';
import { remainingOf, silenceMs, type SittingState } from '../../../shared/domain/exams/sitting.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import type { ExamAnswerRow, ExamSittingRow } from '../database/entities/exams.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { bankRepository } from './bank.repository.ts';
import { contentOf } from './bank-views.ts';
import { endSitting } from './ending.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingEvent } from './facts.ts';
import { demandStock } from './plans.ts';
import { endIfOver } from './settling.ts';
import type { Moment, SittingClock } from './sitting-clock.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';
import { sittingView } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

interface Answer extends Given {
  readonly id: string;
  readonly place: number;
  readonly flagged: boolean;
}

const minute = 60_000;

/** An exam is begun, answered and handed in by whoever it was put before, and by nobody else (5.3.10). */
export function createTaking(deps: ExamsDeps, clock: SittingClock) {
  const { write } = deps.database;

  const inRunning = <T>(actor: Actor, id: string, work: Work<T>) => whileRunning({ deps, clock }, { actor, id }, work);

  return {
    async start(actor: Actor, acted: Acted): Promise<Sitting> {
      const outcome = await write(async (tx): Promise<Refused | Sitting> => {
        const row = await mustHold(tx, acted.id);
        return row.personId === actor.userId
          ? start(tx, deps, actor, { row, version: acted.version, clock })
          : foreign(tx, deps, actor, row);
      });
      if ('refused' in outcome) throw new UserError(outcome.refused);
      return outcome;
    },

    answer: (actor: Actor, { id, place, chosen, text, flagged }: Answer) =>
      inRunning(actor, id, async (tx, row, { at }) => {
        const answers = await repository.answers(tx, id);
        const asked = answers.find((one) => one.place === place);
        if (!asked) throw new UserError('exams.placeUnknown');
        const given = { chosen: [...new Set(chosen)].toSorted((one, other) => one - other), text };
        demandFitting(asked.question, given);
        await repository.answer(tx, asked, { ...given, flagged, answeredAt: isAnswered(given) ? at : null });
        return beatOf(row, at);
      }),

    beat: (actor: Actor, id: string) =>
      inRunning(actor, id, async (_, row, { at }) => beatOf(row, at)).catch((error: unknown) => ended(error)),

    leave: (actor: Actor, id: string): Promise<void> =>
      inRunning(actor, id, async (tx, row, { at }) => {
        await repository.note(tx, row, { leftAt: at });
      }),

    async submit(actor: Actor, { id, version }: Acted): Promise<Sitting> {
      const sitting = await inRunning(actor, id, async (tx, row, { at, changed }) => {
        if (row.version !== version)
          throw new ConflictError('exams.sittingChanged', await sittingView(tx, deps, actor, row));
        await endSitting(tx, deps, row, { by: 'self', at, clockChanged: changed });
        return sittingView(tx, deps, actor, await mustHold(tx, id));
      });
      clock.forget(id);
      return sitting;
    },
  };
}

type Work<T> = (tx: WriteContext, row: ExamSittingRow, moment: Moment) => Promise<T>;

/** In one unit of work: whose exam it is, whether its time is over, and what he does in it. */
async function whileRunning<T>(
  { deps, clock }: { readonly deps: ExamsDeps; readonly clock: SittingClock },
  { actor, id }: { readonly actor: Actor; readonly id: string },
  work: Work<T>,
): Promise<T> {
  const outcome = await deps.database.write(async (tx): Promise<Refused | Done<T>> => {
    const row = await mustHold(tx, id);
    if (row.personId !== actor.userId) return foreign(tx, deps, actor, row);
    if (await endIfOver(tx, deps, row, clock)) return { refused: 'exams.timeOver' };
    if (row.state !== 'running') return { refused: row.endedBy === 'time' ? 'exams.timeOver' : 'exams.notRunning' };
    const moment = clock.look(row);
    return { done: await work(tx, await seen(tx, deps, actor, row, moment), moment), moment };
  });
  // Only now: what is on record of it stays there.
  if ('refused' in outcome) throw new UserError(outcome.refused);
  clock.keep(id, outcome.moment);
  return outcome.done;
}

interface Done<T> {
  readonly done: T;
  readonly moment: Moment;
}

interface Refused {
  readonly refused: 'exams.notYours' | 'exams.timeOver' | 'exams.notRunning';
}

/** Somebody else's exam is none of his, and that he tried is on record. */
async function foreign(tx: WriteContext, { events }: ExamsDeps, actor: Actor, row: ExamSittingRow): Promise<Refused> {
  await events.append(tx, actor, [sittingEvent('foreignAnswer', row, { tried: actor.displayName })]);
  return { refused: 'exams.notYours' };
}

async function mustHold(tx: WriteContext, id: string): Promise<ExamSittingRow> {
  const row = await repository.hold(tx, id);
  if (!row) throw new UserError('exams.sittingUnknown');
  return row;
}

/** A window that asks how the time stands is told so when there is none. */
function ended(error: unknown): { remainingMs: number; state: SittingState } {
  if (!(error instanceof UserError) || !['exams.timeOver', 'exams.notRunning'].includes(error.code)) throw error;
  return { remainingMs: 0, state: 'marking' };
}

function beatOf({ deadlineAt, state }: ExamSittingRow, at: number) {
  return { remainingMs: remainingOf(deadlineAt ?? at, at), state };
}

/** The latest moment is kept, and that he was away until now. */
async function seen(
  tx: WriteContext,
  { events }: ExamsDeps,
  actor: Actor,
  row: ExamSittingRow,
  { at, changed }: Moment,
): Promise<ExamSittingRow> {
  const from = row.leftAt ?? (at - row.seenAt > silenceMs ? row.seenAt : null);
  const absences = from === null ? row.absences : [...row.absences, { from, to: at, told: row.leftAt !== null }];
  const patch = { seenAt: at, clockChanged: row.clockChanged || changed, leftAt: null, absences };
  if (!(await repository.note(tx, row, patch))) throw new UserError('exams.notRunning');
  if (from !== null) await events.append(tx, actor, [sittingEvent('returned', row, { from, to: at })]);
  return { ...row, ...patch };
}

interface Beginning {
  readonly row: ExamSittingRow;
  readonly version: number;
  readonly clock: SittingClock;
}

async function start(
  tx: WriteContext,
  deps: ExamsDeps,
  actor: Actor,
  { row, version, clock }: Beginning,
): Promise<Sitting> {
  const { id } = row;
  if (row.version !== version) throw new ConflictError('exams.sittingChanged', await sittingView(tx, deps, actor, row));
  if (row.state !== 'assigned') throw new UserError('exams.notAssigned');
  const at = deps.now();
  if (at < row.startsFrom) {
    throw new UserError('exams.tooEarly', { time: formatInstant(row.startsFrom, await deps.company.zone()) });
  }
  if (await repository.runningOf(tx, actor.userId)) throw new UserError('exams.anotherRunning');
  await demandStock(tx, row.plan);
  const drawn = drawQuestions(await bankRepository.active(tx), row.plan, (below) => randomInt(below));
  await repository.insertAnswers(
    tx,
    drawn.map((question, place) => newAnswer(deps.ports.ids.next(), id, question, place)),
  );
  const total = drawn.reduce((sum, { points }) => sum + points, 0);
  const deadlineAt = at + row.plan.minutes * minute;
  const patch = { state: 'running', runningKey: actor.userId, startedAt: at, seenAt: at, deadlineAt, total } as const;
  await repository.update(tx, row, patch, async () => null);
  const after = { ...row, ...patch, version: version + 1 };
  clock.keep(id, { at });
  await deps.events.append(tx, actor, [
    sittingEvent('started', after, { questions: drawn.map(({ code }) => code), deadlineAt }),
  ]);
  tx.changed('exam', id);
  return sittingView(tx, deps, actor, after);
}

function newAnswer(
  id: string,
  sittingId: string,
  question: QuestionContent & { readonly id: string; readonly revision: number },
  place: number,
): ExamAnswerRow {
  return {
    id,
    sittingId,
    place,
    questionId: question.id,
    revision: question.revision,
    topic: question.topic,
    points: question.points,
    question: contentOf(question),
    chosen: [],
    text: '',
    flagged: false,
    answeredAt: null,
    awarded: null,
    remark: '',
  };
}

/** What the question offers, and no more of it than it takes. */
function demandFitting(question: QuestionContent, { chosen, text }: Given): void {
  const choices = choicesOf(question);
  const most = question.kind === 'multiple' ? choices : 1;
  const outside = chosen.some((place) => place < 0 || place >= choices);
  if (outside || chosen.length > most || (text !== '' && question.kind !== 'short'))
    throw new UserError('exams.answerWrong');
}
