import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { openMandatory } from '../../../shared/domain/reception/checklist.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { VisitRow } from '../database/entities/reception.ts';
import type { Actor } from '../session.ts';
import { visitEvent } from './facts.ts';
import { demandMove, type Held, hold, put, tell, type Versioned } from './in-hand.ts';
import { roomHolder } from './look.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { visitView } from './views.ts';
import { visitsRepository } from './visits.repository.ts';

type Reasoned = Versioned & { readonly reason: string };

/** From the customer's word to the farewell (6.3.1). */
export function createVisitCourse(deps: ReceptionDeps) {
  const { write } = deps.database;
  const act = <Input extends Versioned>(does: (held: Held, input: Input) => Promise<void>) => {
    return (actor: Actor, input: Input): Promise<Visit> =>
      write(async (tx) => {
        await does(await hold(tx, deps, actor, input), input);
        return visitView(tx, deps, input.id);
      });
  };
  return {
    confirm: act<Versioned>(confirm),
    arrive: act<Versioned>(arrive),
    end: act<Reasoned>(end),
    cancel: act<Reasoned>((held, { reason }) => callOff(held, 'cancelled', reason)),
    notCome: act<Reasoned>((held, { reason }) => callOff(held, 'notCome', reason)),
  };
}

/** What was prepared before the customer's word counts. */
async function confirm(held: Held): Promise<void> {
  const { tx, deps, row } = held;
  demandMove(row, 'confirmed');
  const lines = await visitsRepository.checks(tx, row.id);
  const begun = lines.some(({ item, state }) => item.phase === 'preparation' && state !== 'open');
  const after = await put(held, { state: begun ? 'preparing' : 'confirmed' });
  await tell(held, visitEvent(deps, 'confirmed', after));
}

async function arrive(held: Held): Promise<void> {
  const { deps, actor, row } = held;
  demandMove(row, 'inProgress');
  const arrivedAt = row.state === 'notCome' ? deps.now() : await arrivalOf(held);
  const late = row.state === 'notCome' ? await afterAll(held) : {};
  const after = await put(held, { state: 'inProgress', arrivedAt, greetedByName: actor.displayName, ...late });
  const { fromAt, toAt } = after;
  const moved = fromAt === row.fromAt ? {} : { wasFromAt: row.fromAt, wasToAt: row.toAt, fromAt, toAt };
  await tell(held, visitEvent(deps, 'arrived', after, moved, ['6.3.1']));
}

/**
 * Guests of a day to come are not here by a slip of a key: whoever comes sooner is moved to today first. What nobody
 * wrote down on the day is written down later, as it was planned.
 */
async function arrivalOf({ deps, row }: Held): Promise<number> {
  const zone = await deps.company.zone();
  const { day } = wallTime(row.fromAt, zone);
  const today = wallTime(deps.now(), zone).day;
  if (day > today) throw new UserError('reception.notToday', { day });
  return day < today ? row.fromAt : deps.now();
}

/** They came after all: for as long as was planned, from now on. The room may have gone to others, who keep it. */
async function afterAll({ tx, deps, row }: Held): Promise<Partial<VisitRow>> {
  const now = deps.now();
  const span = now < row.toAt ? {} : spanFrom(now, row, await deps.company.zone());
  const later = { ...row, ...span };
  const noRoom = { form: { ...later.form, roomId: null }, roomId: null, roomZh: '', roomEn: '' };
  return { ...span, reason: '', ...((await roomHolder(tx, later, now)) ? noRoom : {}) };
}

/** As long as the visit was to last, of that day. */
function spanFrom(now: number, { form, fromAt, toAt }: VisitRow, zone: string) {
  const from = wallTime(now, zone);
  const end = wallTime(now + toAt - fromAt, zone);
  const to = end.day === from.day ? end.time : '24:00';
  return {
    form: { ...form, day: from.day, from: from.time, to },
    fromAt: instantOf(from.day, from.time, zone) ?? now,
    toAt: instantOf(from.day, to, zone) ?? now,
  };
}

async function end(held: Held, { reason }: Reasoned): Promise<void> {
  const { tx, deps, row } = held;
  demandMove(row, 'ended');
  const open = openMandatory(await visitsRepository.checks(tx, row.id));
  if (open.length > 0 && reason === '') {
    const code = 'reception.endReasonMissing';
    throw new UserError(code, { open: open.length }, [{ path: 'reason', code, params: { open: open.length } }]);
  }
  const endedAt = await endOf(held);
  const after = await put(held, { state: 'ended', endedAt, reason: open.length > 0 ? reason : '' });
  const left = open.map(({ itemId }) => itemId);
  const payload = open.length > 0 ? { open: open.length, items: left, reason } : {};
  await tell(held, visitEvent(deps, 'ended', after, payload, ['6']));
}

/** Now, or for a visit of an earlier day when it was to end. */
async function endOf({ deps, row }: Held): Promise<number> {
  const zone = await deps.company.zone();
  return wallTime(row.toAt, zone).day < wallTime(deps.now(), zone).day ? row.toAt : deps.now();
}

async function callOff(held: Held, state: 'cancelled' | 'notCome', reason: string): Promise<void> {
  const { deps, row } = held;
  demandMove(row, state);
  if (state === 'notCome' && deps.now() < row.fromAt) throw new UserError('reception.notYetDue');
  const after = await put(held, { state, reason });
  await tell(held, visitEvent(deps, state, after, reason ? { reason } : {}, ['6']));
}
