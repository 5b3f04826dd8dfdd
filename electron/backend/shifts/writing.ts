import type { Shift } from '../../../shared/contract/shifts.ts';
import { isUnderWay, isWritten } from '../../../shared/domain/shifts/states.ts';
import { emptyWriting, reviewWriting, type ShiftWriting } from '../../../shared/domain/shifts/writing.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ShiftListRow } from '../database/entities/shifts.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { shiftEvent } from './facts.ts';
import { gatherLines } from './gather.ts';
import type { ShiftsDeps } from './shifts.deps.ts';
import { shiftsRepository } from './shifts.repository.ts';
import { mustFindShift, shiftView } from './views.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What the clerk does who goes. */
export function createShiftWriting(deps: ShiftsDeps) {
  const { write } = deps.database;
  return {
    begin: (actor: Actor): Promise<Shift> => write((tx) => begin(tx, deps, actor)),
    save: (actor: Actor, input: Versioned & { readonly writing: ShiftWriting }) =>
      write((tx) => save(tx, deps, actor, input)),
    handOver: (actor: Actor, input: Versioned): Promise<Shift> => write((tx) => handOver(tx, deps, actor, input)),
    withdraw: (actor: Actor, input: Versioned & { readonly reason: string }): Promise<Shift> =>
      write((tx) => withdraw(tx, deps, actor, input)),
  };
}

async function begin(tx: WriteContext, deps: ShiftsDeps, actor: Actor): Promise<Shift> {
  const now = deps.now();
  const id = deps.ports.ids.next();
  await shiftsRepository.insert(tx, {
    id,
    state: 'open',
    giverId: actor.userId,
    giverName: actor.displayName,
    openGiverId: actor.userId,
    receiverId: null,
    receiverName: '',
    writing: emptyWriting,
    lines: [],
    fates: {},
    answer: '',
    createdAt: now,
    updatedAt: now,
    handedOverAt: null,
    answeredAt: null,
    version: 1,
  });
  const underWay = await shiftsRepository.underWay(tx, actor.userId);
  if (!underWay) throw new Error('A list that is gone');
  if (underWay.id === id) {
    await deps.events.append(tx, actor, [shiftEvent('begun', underWay)]);
    tx.changed('shift', id);
  }
  return shiftView(tx, deps, actor.userId, underWay.id);
}

/** Kept as typed, whoever is to receive it. */
async function save(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  { id, version, writing }: Versioned & { readonly writing: ShiftWriting },
): Promise<{ version: number; updatedAt: number }> {
  await ownWritten(tx, deps, actor, { id, version });
  const receiver = writing.receiverId === null ? null : await deps.people.ownerOf(tx, writing.receiverId);
  if (writing.receiverId !== null && !receiver) throw atReceiver('receiverUnknown');
  const updatedAt = deps.now();
  const patch = { writing, updatedAt, receiverId: receiver?.id ?? null, receiverName: receiver?.displayName ?? '' };
  await shiftsRepository.update(tx, id, version, patch, () => shiftView(tx, deps, actor.userId, id));
  tx.changed('shift', id);
  return { version: version + 1, updatedAt };
}

/** The giver signs by this act: what the list says now is what it will always say. */
async function handOver(tx: WriteContext, deps: ShiftsDeps, actor: Actor, input: Versioned): Promise<Shift> {
  const { id, version } = input;
  const row = await ownWritten(tx, deps, actor, input);
  const [issue] = reviewWriting(row.writing, actor.userId);
  if (issue) throw new UserError(issue.code, {}, [issue]);
  const receiver = row.receiverId === null ? null : await deps.people.ownerOf(tx, row.receiverId);
  if (!receiver) throw atReceiver('receiverUnknown');
  const lines = await gatherLines(tx, deps, actor.userId);
  const handedOverAt = deps.now();
  const patch = {
    lines,
    handedOverAt,
    state: 'handedOver',
    updatedAt: handedOverAt,
    answeredAt: null,
    answer: '',
    receiverName: receiver.displayName,
  } as const;
  await shiftsRepository.update(tx, id, version, patch, () => shiftView(tx, deps, actor.userId, id));
  const sent = { ...row, ...patch, version: version + 1 };
  await deps.events.append(tx, actor, [shiftEvent('handedOver', sent, { lines: lines.length })]);
  tx.changed('shift', id);
  return shiftView(tx, deps, actor.userId, id);
}

async function withdraw(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  { id, version, reason }: Versioned & { readonly reason: string },
): Promise<Shift> {
  const row = await mustFindShift(tx, id);
  // Somebody who fell ill cannot take his list back himself.
  if (row.giverId !== actor.userId && !actor.permissions.has('tasks.team')) throw new UserError('shifts.notYours');
  if (!isUnderWay(row.state)) throw new UserError('shifts.over');
  const lines = isWritten(row.state) ? await gatherLines(tx, deps, row.giverId) : row.lines;
  const now = deps.now();
  const ended = {
    lines,
    state: 'withdrawn',
    openGiverId: null,
    answer: reason,
    answeredAt: now,
    updatedAt: now,
  } as const;
  await shiftsRepository.update(tx, id, version, ended, () => shiftView(tx, deps, actor.userId, id));
  await deps.events.append(tx, actor, [shiftEvent('withdrawn', row, { reason })]);
  tx.changed('shift', id);
  return shiftView(tx, deps, actor.userId, id);
}

/** The caller's own list, which he may still write, at this version. */
async function ownWritten(
  tx: WriteContext,
  deps: ShiftsDeps,
  actor: Actor,
  { id, version }: Versioned,
): Promise<ShiftListRow> {
  const row = await mustFindShift(tx, id);
  if (row.giverId !== actor.userId) throw new UserError('shifts.notYours');
  if (row.version !== version) {
    throw new ConflictError('shifts.changedMeanwhile', await shiftView(tx, deps, actor.userId, id));
  }
  if (!isWritten(row.state)) throw new UserError('shifts.notWritable');
  return row;
}

function atReceiver(name: string): UserError {
  const code = `shifts.${name}`;
  return new UserError(code, {}, [{ path: 'receiverId', code }]);
}
