import type { TroubleState } from '../../../shared/contract/exceptions.ts';
import { judgeAdded, judgeTrouble, type TroubledOrder } from '../../../shared/domain/exceptions/judge-facts.ts';
import type { ExceptionKind, Finder } from '../../../shared/domain/exceptions/values.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExceptionRow } from '../database/entities/exceptions.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { exceptionFact } from './exception-facts.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { exceptionsRepository, openKeyOf } from './exceptions.repository.ts';
import { change, type Held, holdOpen } from './in-hand.ts';
import { stateOf } from './views.ts';

interface Told {
  readonly note: string;
  readonly pieces: number | null;
  readonly place: string;
  readonly newExpectedAt: number | null;
}

export interface Flagged extends Told {
  readonly orderId: string;
  readonly kind: ExceptionKind;
  readonly foundBy: Finder;
  readonly foundAt: number;
}

/** Trouble comes to light, and more of it becomes known (2.5.2). */
export function createFlagging(deps: ExceptionsDeps) {
  const { write } = deps.database;
  return {
    flag: (actor: Actor, input: Flagged) => write((tx) => flag(tx, deps, actor, input)),

    add: (actor: Actor, { id, version, ...told }: Told & { readonly id: string; readonly version: number }) =>
      write(async (tx) => {
        const held = await holdOpen(tx, deps, id, version);
        return stateOf(await join(held, actor, told, {}));
      }),
  };
}

async function flag(
  tx: WriteContext,
  deps: ExceptionsDeps,
  actor: Actor,
  input: Flagged,
): Promise<{ readonly exception: TroubleState; readonly joined: boolean }> {
  const order = await deps.orders.find(tx, input.orderId);
  if (order.state === 'cancelled') throw new UserError('exceptions.orderCancelled', { number: order.number });
  const line = await deps.tracking.line(tx, order.id);
  const issues = judgeTrouble(input.kind, input, troubledOf(order, line), deps.now());
  if (issues.length > 0) throw new UserError('exceptions.notFlagged', {}, issues);
  const row = newException(deps, order, line, { ...input, by: actor });
  if (await addException(tx, deps, actor, row, order.number)) return { exception: stateOf(row), joined: false };
  // Somebody was first: what is told now joins it.
  const open = await exceptionsRepository.openOfKind(tx, order.id, input.kind);
  if (!open) throw new UserError('exceptions.unknown');
  const held = await holdOpen(tx, deps, open.id, null);
  const { foundBy, foundAt } = input;
  return { exception: stateOf(await join(held, actor, input, { again: true, foundBy, foundAt })), joined: true };
}

/** What is new joins what is known; nothing that is known is lost by an empty field. */
async function join(
  held: Held,
  actor: Actor,
  { note, pieces, place, newExpectedAt }: Told,
  more: Readonly<Record<string, unknown>>,
): Promise<ExceptionRow> {
  const { tx, deps, exception, order } = held;
  const line = await deps.tracking.line(tx, order.id);
  const issues = judgeAdded(exception.kind, { pieces, newExpectedAt }, troubledOf(order, line), deps.now());
  if (issues.length > 0) throw new UserError('exceptions.notFlagged', {}, issues);
  const told = {
    ...(pieces === null || pieces === exception.pieces ? {} : { pieces }),
    ...(place === '' || place === exception.place ? {} : { place }),
    ...(newExpectedAt === null || newExpectedAt === exception.newExpectedAt ? {} : { newExpectedAt }),
  };
  if (note === '' && Object.keys(told).length === 0 && !more['again']) throw new UserError('exceptions.nothingNew');
  const after = await change(held, { ...told, ...(exception.note === '' && note !== '' ? { note } : {}) });
  const fact = { ...more, ...told, ...(note === '' ? {} : { note }) };
  await deps.events.append(tx, actor, [exceptionFact('exception.added', exception, order.number, fact)]);
  return after;
}

/** Whether it was new: what is open for an order already is not flagged twice, however many flag it at once. */
export async function addException(
  tx: WriteContext,
  { events }: Pick<ExceptionsDeps, 'events'>,
  actor: Actor | null,
  row: ExceptionRow,
  number: string,
): Promise<boolean> {
  if (!(await exceptionsRepository.insert(tx, row))) return false;
  const { foundBy, foundAt, promisedAt: promised, note, pieces, place, newExpectedAt } = row;
  const fact = { foundBy, foundAt, promisedAt: promised, note, pieces, place, newExpectedAt };
  await events.append(tx, actor, [exceptionFact('exception.flagged', row, number, fact)]);
  tx.changed('exception', row.id);
  return true;
}

export function newException(
  { ports, now }: Pick<ExceptionsDeps, 'ports' | 'now'>,
  order: Pick<WorkOrderRow, 'id' | 'deliveryFromAt' | 'deliveryToAt'>,
  line: Pick<ShipmentRow, 'expectedAt'> | null,
  told: Omit<Flagged, 'orderId'> & { readonly by: Pick<Actor, 'userId' | 'displayName'> | null },
): ExceptionRow {
  const { kind, by, foundBy, foundAt, note, pieces, place, newExpectedAt } = told;
  const at = now();
  return {
    id: ports.ids.next(),
    orderId: order.id,
    kind,
    openKey: openKeyOf(order.id, kind),
    foundBy,
    foundAt,
    flaggedAt: at,
    flaggedById: by?.userId ?? null,
    flaggedByName: by?.displayName ?? '',
    promisedAt: promisedAt({ ...order, expectedAt: line?.expectedAt ?? null }),
    note,
    pieces,
    place,
    newExpectedAt,
    causeState: 'unknown',
    cause: '',
    causeSide: null,
    remedy: null,
    remedyReason: '',
    result: '',
    closedAt: null,
    closedByName: null,
    updatedAt: at,
    version: 1,
  };
}

function troubledOf(
  { confirmedAt, pieces }: Pick<WorkOrderRow, 'confirmedAt' | 'pieces'>,
  line: Pick<ShipmentRow, 'departedAt' | 'signedPieces'> | null,
): TroubledOrder {
  return { confirmedAt, pieces, departedAt: line?.departedAt ?? null, signedPieces: line?.signedPieces ?? null };
}
