import type { Shift } from '../../../shared/contract/shifts.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ShiftListRow } from '../database/entities/shifts.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { shiftEvent } from './facts.ts';
import { type Fate, fatesOf } from './fates.ts';
import { mattersRepository } from './matters.repository.ts';
import type { ShiftsDeps } from './shifts.deps.ts';
import { shiftsRepository } from './shifts.repository.ts';
import { mustFindShift, shiftView } from './views.ts';

interface Answer {
  readonly id: string;
  readonly version: number;
}

/** What the clerk does who comes: under his own log-in, so that nobody signs for both. */
export function createShiftTaking(deps: ShiftsDeps) {
  const { write } = deps.database;
  return {
    accept: (actor: Actor, input: Answer & { readonly remark: string }): Promise<Shift> =>
      write((tx) => accept(tx, deps, actor, input)),
    giveBack: (actor: Actor, input: Answer & { readonly reason: string }): Promise<Shift> =>
      write((tx) => giveBack(tx, deps, actor, input)),
  };
}

async function accept(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  { id, version, remark }: Answer & { readonly remark: string },
): Promise<Shift> {
  const row = await toAnswer(tx, deps, actor, { id, version });
  const fates = await fatesOf(tx, row);
  // Taken by its version first: two windows at once move nothing twice.
  const now = deps.now();
  const kept: Record<string, Fate> = Object.fromEntries(
    [...fates].map(([key, fate]) => [key, fate === 'waiting' ? 'moved' : fate]),
  );
  const patch = {
    state: 'accepted',
    openGiverId: null,
    answer: remark,
    answeredAt: now,
    updatedAt: now,
    fates: kept,
  } as const;
  await shiftsRepository.update(tx, id, version, patch, () => shiftView(tx, deps, actor.userId, id));
  const moved = await moveAll(tx, deps, actor, row, fates);
  await deps.events.append(tx, actor, [shiftEvent('accepted', row, { moved, ...(remark ? { remark } : {}) })]);
  tx.changed('shift', id);
  return shiftView(tx, deps, actor.userId, id);
}

/** Orders first: their duties go with them (1.1). What was finished or passed on meanwhile stays as it is. */
async function moveAll(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  row: ShiftListRow,
  fates: ReadonlyMap<string, Fate>,
): Promise<number> {
  const going = row.lines.filter(({ key }) => fates.get(key) === 'waiting');
  const reason = translatorFor(actor.language)('shifts:reason', { from: row.giverName, to: actor.displayName });
  const orderIds = going.filter(({ section }) => section === 'orders').map(({ id }) => id);
  for (const { id, version } of await mattersRepository.ordersById(tx, orderIds)) {
    await deps.orders.changeOwner(actor, { id, version, ownerId: actor.userId, reason });
  }
  const ids = going.filter(({ section }) => section !== 'orders').map(({ id }) => id);
  await deps.tasks.passOn(tx, actor, { ids, from: row.giverId, to: actor.userId, reason });
  return going.length;
}

/** The giver writes it again; nothing has moved. */
async function giveBack(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  { id, version, reason }: Answer & { readonly reason: string },
): Promise<Shift> {
  const row = await toAnswer(tx, deps, actor, { id, version });
  const now = deps.now();
  const patch = { state: 'returned', answer: reason, answeredAt: now, updatedAt: now } as const;
  await shiftsRepository.update(tx, id, version, patch, () => shiftView(tx, deps, actor.userId, id));
  const returned = { ...row, ...patch, version: version + 1 };
  await deps.events.append(tx, actor, [shiftEvent('returned', returned, { reason })]);
  tx.changed('shift', id);
  return shiftView(tx, deps, actor.userId, id);
}

async function toAnswer(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  { id, version }: Answer,
): Promise<ShiftListRow> {
  const row = await mustFindShift(tx, id);
  if (row.receiverId !== actor.userId) throw new UserError('shifts.notForYou', { name: row.receiverName });
  if (row.state !== 'handedOver') throw new UserError('shifts.nothingToAnswer');
  if (row.version !== version) {
    throw new ConflictError('shifts.changedMeanwhile', await shiftView(tx, deps, actor.userId, id));
  }
  return row;
}
