import type { Absence } from '../../../shared/contract/handovers.ts';
import { circleOf } from '../../../shared/domain/handovers/absence.ts';
import { type ErrorParams, UserError } from '../../../shared/errors/errors.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import { today } from './colleagues.ts';
import type { HandoversDeps } from './handovers.deps.ts';

interface AbsenceInput {
  readonly userId: string;
  readonly substituteId: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
}

/** Who is away, and who signs in his place (1.2.4b). */
export function createAbsencesService(deps: HandoversDeps) {
  const { read, write } = deps.database;
  return {
    list: () => list(read, deps),

    async people(): Promise<{ id: string; name: string }[]> {
      return (await acceptanceRepository.colleagues(read)).map(({ id, name }) => ({ id, name }));
    },

    add: (actor: Actor, input: AbsenceInput): Promise<Absence[]> =>
      write(async (tx) => {
        await add(tx, deps, actor, input);
        return list(tx, deps);
      }),

    end: (actor: Actor, id: string): Promise<Absence[]> =>
      write(async (tx) => {
        const absence = (await acceptanceRepository.absences(tx, await today(deps))).find((one) => one.id === id);
        if (!absence) throw new UserError('handovers.absenceOver');
        demandOwn(actor, absence.userId);
        if (!(await acceptanceRepository.endAbsence(tx, id, deps.now()))) throw new UserError('handovers.absenceOver');
        await note(tx, deps, actor, 'ended', absence.userId, { substituteId: absence.substituteId });
        return list(tx, deps);
      }),
  };
}

async function list(at: ReadContext, deps: HandoversDeps): Promise<Absence[]> {
  const rows = await acceptanceRepository.absences(at, await today(deps));
  const names = new Map((await acceptanceRepository.colleagues(at)).map(({ id, name }) => [id, name]));
  return rows.map(({ id, userId, substituteId, fromDay, toDay, reason, recordedByName }) => ({
    id,
    userId,
    substituteId,
    fromDay,
    toDay,
    reason,
    recordedByName,
    userName: names.get(userId) ?? '',
    substituteName: names.get(substituteId) ?? '',
  }));
}

async function add(tx: WriteContext, deps: HandoversDeps, actor: Actor, input: AbsenceInput): Promise<void> {
  const { userId, substituteId, fromDay, toDay, reason } = input;
  demandOwn(actor, userId);
  const day = await today(deps);
  if (userId === substituteId) throw atField('substituteId', 'substituteSelf');
  if (!isDay(fromDay) || !isDay(toDay) || toDay < fromDay) throw atField('toDay', 'untilBeforeFrom');
  if (toDay < day) throw atField('toDay', 'untilPast');
  const colleagues = await acceptanceRepository.colleagues(tx);
  for (const id of [userId, substituteId]) {
    if (!colleagues.some((one) => one.id === id)) throw new UserError('handovers.personUnknown');
  }
  const known = await acceptanceRepository.absences(tx, day);
  const clash = known.some((one) => one.userId === userId && one.fromDay <= toDay && fromDay <= one.toDay);
  if (clash) throw atField('fromDay', 'absenceOverlaps');
  const circle = circleOf(input, known);
  if (circle) {
    const names = circle.map((id) => colleagues.find((one) => one.id === id)?.name ?? '').join(' → ');
    throw atField('substituteId', 'substituteCircle', { names });
  }
  await acceptanceRepository.insertAbsence(tx, {
    id: deps.ports.ids.next(),
    userId,
    substituteId,
    fromDay,
    toDay,
    reason,
    recordedAt: deps.now(),
    recordedById: actor.userId,
    recordedByName: actor.displayName,
    endedAt: null,
  });
  await note(tx, deps, actor, 'recorded', userId, { substituteId, fromDay, toDay, reason });
}

/** One says himself when one is away; for others an administrator of people does. */
function demandOwn(actor: Actor, userId: string): void {
  if (actor.userId !== userId && !actor.permissions.has('people.administer')) {
    throw new UserError('handovers.absenceNotYours');
  }
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
}

function atField(path: string, name: string, params: ErrorParams = {}): UserError {
  const code = `handovers.${name}`;
  return new UserError(code, params, [{ path, code, params }]);
}
