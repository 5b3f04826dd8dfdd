import type { Absence } from '../../../shared/contract/handovers.ts';
import {
  type AbsenceKind,
  circleOf,
  endsTooEarly,
  overlap,
  type Span,
} from '../../../shared/domain/handovers/absence.ts';
import { type ErrorParams, UserError } from '../../../shared/errors/errors.ts';
import { addDays, isDay, isTimeOfDay, wallTime } from '../../../shared/lib/dates.ts';
import type { AbsenceRow } from '../database/entities/handovers.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { absencesRepository } from './absences.repository.ts';
import { mayRecord, viewsOf } from './absence-views.ts';
import { absencesToday } from './absences-today.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import { today } from './colleagues.ts';
import type { HandoversDeps } from './handovers.deps.ts';

interface AbsenceInput extends Span {
  readonly userId: string;
  readonly substituteId: string;
  readonly kind: AbsenceKind;
  readonly reason: string;
}

/** Who is away, and who acts in his place: signs (1.2.4b), does his tasks, hears his alerts. */
export function createAbsencesService(deps: HandoversDeps) {
  const { read, write } = deps.database;
  return {
    list: (actor: Actor) => list(read, deps, actor),
    today: (actor: Actor) => absencesToday(read, deps, actor),

    /** Everybody's days of a month, as they turned out: one that was ended early goes until then. */
    async month(actor: Actor, month: string): Promise<Absence[]> {
      const [first, last] = [`${month}-01`, `${month}-31`];
      const zone = await deps.company.zone();
      const rows = (await absencesRepository.within(read, first, last)).flatMap((row) => asItWas(row, zone));
      return viewsOf(
        read,
        actor,
        rows.filter(({ fromDay, toDay }) => fromDay <= last && toDay >= first),
      );
    },

    /** Until when somebody who is away at that time stays away, and who acts in his place; `null` when he is here. */
    async awayDuring(userId: string, span: Span) {
      const zone = await deps.company.zone();
      const known = await absencesRepository.within(read, span.fromDay, span.toDay);
      const found = known
        .flatMap((row) => asItWas(row, zone))
        .find((row) => row.userId === userId && overlap(row, span));
      if (!found) return null;
      const { toDay: untilDay, toTime: untilTime, reason, substituteId } = found;
      const substitute = (await acceptanceRepository.colleagues(read)).find(({ id }) => id === substituteId);
      const instead = substitute ? { id: substitute.id, name: substitute.name } : null;
      return { untilDay, untilTime, reason, substitute: instead };
    },

    async people(): Promise<{ id: string; name: string }[]> {
      return (await acceptanceRepository.colleagues(read)).map(({ id, name }) => ({ id, name }));
    },

    add: (actor: Actor, input: AbsenceInput): Promise<Absence[]> =>
      write(async (tx) => {
        await add(tx, deps, actor, input);
        return list(tx, deps, actor);
      }),

    end: (actor: Actor, id: string): Promise<Absence[]> =>
      write(async (tx) => {
        const absence = await absencesRepository.find(tx, id);
        if (!absence || absence.toDay < (await today(deps))) throw new UserError('handovers.absenceOver');
        demandOwn(actor, absence.userId);
        if (!(await absencesRepository.end(tx, id, deps.now()))) throw new UserError('handovers.absenceOver');
        await note(tx, deps, actor, 'ended', absence.userId, { substituteId: absence.substituteId });
        return list(tx, deps, actor);
      }),
  };
}

async function list(at: ReadContext, deps: HandoversDeps, actor: Actor): Promise<Absence[]> {
  return viewsOf(at, actor, await absencesRepository.from(at, await today(deps)));
}

/** What is left of one that was ended early; nothing of one that never began. */
function asItWas(row: AbsenceRow, zone: string): AbsenceRow[] {
  if (row.endedAt === null) return [row];
  const { day, time } = wallTime(row.endedAt, zone);
  const ended = { ...row, toDay: day, toTime: time };
  if (!overlap(row, { ...ended, fromDay: row.fromDay })) return [];
  return endsTooEarly(ended) ? [] : [ended];
}

async function add(tx: WriteContext, deps: HandoversDeps, actor: Actor, input: AbsenceInput): Promise<void> {
  const { userId, substituteId, kind, fromDay, toDay, fromTime, toTime, reason } = input;
  demandOwn(actor, userId);
  const day = await today(deps);
  checkSpan(input, day);
  if (userId === substituteId) throw atField('substituteId', 'substituteSelf');
  // A substitute acts with the other one's roles: those nobody gives himself.
  if (userId !== actor.userId && substituteId === actor.userId) throw atField('substituteId', 'substituteOwnWord');
  const colleagues = await acceptanceRepository.colleagues(tx);
  for (const id of [userId, substituteId]) {
    if (!colleagues.some((one) => one.id === id)) throw new UserError('handovers.personUnknown');
  }
  const known = await absencesRepository.from(tx, day);
  if (known.some((one) => one.userId === userId && overlap(one, input))) throw atField('fromDay', 'absenceOverlaps');
  const circle = circleOf(input, known);
  if (circle) {
    const names = circle.map((id) => colleagues.find((one) => one.id === id)?.name ?? '').join(' → ');
    throw atField('substituteId', 'substituteCircle', { names });
  }
  await absencesRepository.insert(tx, {
    id: deps.ports.ids.next(),
    userId,
    substituteId,
    kind,
    fromDay,
    toDay,
    fromTime,
    toTime,
    reason,
    recordedAt: deps.now(),
    recordedById: actor.userId,
    recordedByName: actor.displayName,
    endedAt: null,
  });
  const hours = { ...(fromTime ? { fromTime } : {}), ...(toTime ? { toTime } : {}) };
  await note(tx, deps, actor, 'recorded', userId, { substituteId, kind, fromDay, toDay, ...hours, reason });
}

/** Days. */
const longestBack = 31;

function checkSpan(input: Span, today: string): void {
  const { fromDay, toDay, fromTime, toTime } = input;
  if (!isDay(fromDay)) throw atField('fromDay', 'dayWrong');
  if (!isDay(toDay)) throw atField('toDay', 'dayWrong');
  if (fromTime !== null && !isTimeOfDay(fromTime)) throw atField('fromTime', 'timeWrong');
  if (toTime !== null && !isTimeOfDay(toTime)) throw atField('toTime', 'timeWrong');
  if (endsTooEarly(input)) throw atField('toDay', 'untilBeforeFrom');
  if (toDay < today) throw atField('toDay', 'untilPast');
  // Whoever fell ill yesterday is recorded today; more than a month back somebody mistyped the day.
  if (fromDay < addDays(today, -longestBack)) throw atField('fromDay', 'fromPast');
}

function demandOwn(actor: Actor, userId: string): void {
  if (!mayRecord(actor, userId)) throw new UserError('handovers.absenceNotYours');
}

async function note(
  tx: WriteContext,
  { events }: HandoversDeps,
  actor: Actor,
  what: 'recorded' | 'ended',
  userId: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'account', id: userId };
  await events.append(tx, actor, [{ type: `absence.${what}`, subject, clauses: ['1.2.4b'], payload }]);
  tx.changed('handover', userId);
  // Tasks and alerts find somebody else from now on.
  tx.changed('task', userId);
  tx.changed('alert', userId);
}

function atField(path: string, name: string, params: ErrorParams = {}): UserError {
  const code = `handovers.${name}`;
  return new UserError(code, params, [{ path, code, params }]);
}
