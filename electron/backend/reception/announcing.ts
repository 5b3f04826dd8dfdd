import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { changedFields, checkVisit, type VisitForm } from '../../../shared/domain/reception/form.ts';
import { isComing, isRunning, type VisitState } from '../../../shared/domain/reception/values.ts';
import { type ErrorParams, UserError } from '../../../shared/errors/errors.ts';
import { formatInstant, wallTime } from '../../../shared/lib/dates.ts';
import type { VisitRow } from '../database/entities/reception.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { roomsNow, templateNow } from './books.ts';
import { freeze, judgePrepared, refreeze } from './checks.ts';
import { ownDraft } from './drafts.ts';
import { visitEvent } from './facts.ts';
import { type Held, hold, put, tell, type Versioned } from './in-hand.ts';
import { roomHolder } from './look.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { visitView } from './views.ts';

interface Changed extends Versioned {
  readonly form: VisitForm;
  readonly reason: string;
}

/** A visit is registered when it is announced, and changed as the customer changes his mind (6.2.1). */
export function createAnnouncing(deps: ReceptionDeps) {
  const { write } = deps.database;
  return {
    announce: (actor: Actor, { walkIn, ...acted }: Versioned & { readonly walkIn: boolean }): Promise<Visit> =>
      write(async (tx) => announce(tx, deps, actor, { ...acted, walkIn })),
    change: (actor: Actor, input: Changed): Promise<Visit> =>
      write(async (tx) => {
        const held = await hold(tx, deps, actor, input);
        await change(held, input);
        return visitView(tx, deps, input.id);
      }),
  };
}

async function announce(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { walkIn, ...acted }: Versioned & { readonly walkIn: boolean },
): Promise<Visit> {
  const draft = await ownDraft(tx, actor, acted);
  const content = await checkedContent(tx, deps, draft, { form: draft.form, walkIn });
  const now = deps.now();
  const here = walkIn ? { arrivedAt: now, greetedByName: actor.displayName } : {};
  const state: VisitState = walkIn ? 'inProgress' : 'announced';
  const held = { tx, deps, actor, row: draft };
  const { revision, items } = await templateNow(tx);
  const row = await put(held, { ...content, ...here, walkIn, state, announcedAt: now, templateRevision: revision });
  const frozen = { ...held, row };
  await freeze(frozen, items);
  const payload = { customer: row.customerName, grade: row.grade, guests: row.form.guests.length, ...atPayload(row) };
  const clauses = walkIn ? (['6'] as const) : (['6.2.1'] as const);
  await tell(frozen, visitEvent(deps, walkIn ? 'walkedIn' : 'announced', row, payload, clauses));
  await demandRoom(frozen);
  await judgePrepared(frozen);
  return visitView(tx, deps, row.id);
}

async function change(held: Held, { form, reason }: Changed): Promise<void> {
  const { tx, deps, row } = held;
  if (!isRunning(row.state)) throw new UserError(`reception.not.${row.state}`);
  const content = await checkedContent(tx, deps, row, { form, walkIn: row.walkIn });
  const fields = changedFields(row.form, content.form);
  if (fields.length === 0) return;
  if (row.state !== 'announced' && !row.walkIn && reason === '') throw atField('changeReason', 'changeReasonMissing');
  const after = { ...held, row: await put(held, content) };
  if (row.grade !== after.row.grade) await refreeze(after, row.templateRevision);
  const moved = row.fromAt !== after.row.fromAt || row.toAt !== after.row.toAt;
  const times = moved ? { wasFromAt: row.fromAt, wasToAt: row.toAt, ...atPayload(after.row) } : {};
  const grades = row.grade === after.row.grade ? {} : { wasGrade: row.grade, grade: after.row.grade };
  const rooms = row.roomId === after.row.roomId ? {} : { wasRoom: row.roomZh, room: after.row.roomZh };
  const restDay = after.row.form.restDayReason === '' ? {} : { restDay: after.row.form.restDayReason };
  const payload = { fields, ...(reason ? { reason } : {}), ...times, ...grades, ...rooms, ...restDay };
  await tell(after, visitEvent(deps, 'changed', after.row, payload));
  if (row.hostId !== after.row.hostId) {
    await tell(after, visitEvent(deps, 'handedOn', after.row, { from: row.hostName, to: after.row.hostName }));
  }
  await demandRoom(after);
  if (isComing(after.row.state)) await judgePrepared(after);
}

/** The columns that follow from a form; throws what is wrong with it, at its fields. */
async function checkedContent(
  tx: WriteContext,
  deps: ReceptionDeps,
  row: VisitRow,
  { form: typed, walkIn }: { readonly form: VisitForm; readonly walkIn: boolean },
): Promise<Partial<VisitRow> & { readonly form: VisitForm }> {
  const calendar = await deps.calendar.current();
  const { colleagues } = await deps.staff(tx);
  const rooms = (await roomsNow(tx)).items.filter(({ id, active }) => active || id === row.roomId);
  const checked = checkVisit(typed, {
    walkIn,
    now: deps.now(),
    zone: calendar.zone,
    colleagueIds: new Set(colleagues.map(({ id }) => id)),
    roomIds: new Set(rooms.map(({ id }) => id)),
    isWorkingDay: (day) => calendar.day(day).windows.length > 0,
    known: row.state === 'draft' ? null : row,
  });
  const customer = typed.customerId === null ? null : await deps.customers.facts(tx, typed.customerId);
  if (typed.customerId !== null && !customer) throw atField('customerName', 'customerUnknown');
  if (checked.issues.length > 0) throw new UserError('reception.incomplete', {}, checked.issues);
  const { form, fromAt, toAt } = checked;
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? '';
  const room = rooms.find(({ id }) => id === form.roomId);
  return {
    form: { ...form, customerName: customer?.customerName ?? form.customerName },
    grade: form.grade,
    customerId: form.customerId,
    customerName: customer?.customerName ?? form.customerName,
    guestNames: form.guests.map(({ name }) => name).join('\n'),
    hostId: form.hostId,
    hostName: nameOf(form.hostId ?? ''),
    companions: form.companionIds.map((id) => ({ id, name: nameOf(id) })),
    roomId: form.roomId,
    roomZh: room?.zh ?? '',
    roomEn: room?.en ?? '',
    fromAt,
    toAt,
  };
}

/** Asked after the fact was written: on PostgreSQL nobody else can write one until this unit of work ends. */
async function demandRoom({ tx, deps, row }: Held): Promise<void> {
  const other = await roomHolder(tx, row, deps.now());
  if (!other) return;
  const zone = await deps.company.zone();
  throw atField('roomId', 'roomTaken', {
    customer: other.customerName,
    host: other.hostName,
    from: formatInstant(other.fromAt, zone),
    to: wallTime(other.toAt, zone).time,
  });
}

function atPayload({ fromAt, toAt }: VisitRow) {
  return { fromAt, toAt };
}

function atField(path: string, name: string, params: ErrorParams = {}): UserError {
  const code = `reception.${name}`;
  return new UserError(code, params, [{ path, code, params }]);
}
