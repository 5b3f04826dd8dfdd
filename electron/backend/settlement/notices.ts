import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import { openOf } from '../../../shared/domain/settlement/stage.ts';
import { greatestFen, type PaymentWay } from '../../../shared/domain/settlement/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import type { PaymentNoticeRow } from '../database/entities/payments.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Held, hold, put, type Versioned } from './in-hand.ts';
import { paymentsRepository } from './payments.repository.ts';
import { progressOf } from './progress.ts';
import { refuseAt } from './refusing.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementView } from './views.ts';

export interface Notifying {
  readonly id: string;
  readonly statementId: string;
  readonly way: PaymentWay;
  readonly fen: number;
  readonly readyDay: string;
  readonly contact: string;
  readonly note: string;
}

/** The customer's word that a cheque is ready or a wire is on its way: the collection clerk is told at once (7.1.6). */
export function createNotices(deps: SettlementDeps) {
  const { write } = deps.database;
  return {
    notify: (actor: Actor, input: Notifying): Promise<Statement> =>
      write(async (tx) => {
        await notify(await hold(tx, deps, actor, { id: input.statementId, version: null }), input);
        return statementView(tx, deps, actor, input.statementId);
      }),
    endNotice: (actor: Actor, input: Versioned): Promise<Statement> =>
      write(async (tx) => statementView(tx, deps, actor, await endOne(tx, deps, actor, input))),
  };
}

async function notify(held: Held, { id, statementId, way, fen, readyDay, contact, note }: Notifying): Promise<void> {
  const { tx, deps, actor, row } = held;
  if (await paymentsRepository.notice(tx, id)) return;
  if (!isWithCustomer(row.state)) throw new UserError('settlement.notPayable');
  if (openOf(progressOf(row)) <= 0) throw new UserError('settlement.nothingOpen');
  if (!isDay(readyDay)) refuseAt('readyDay', 'settlement.dayWrong');
  if (fen > greatestFen) refuseAt('fen', 'settlement.amountWrong');
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  const notice = { id, statementId, way, fen, readyDay, contact, note };
  await paymentsRepository.addNotice(tx, { ...notice, ...by, endedAt: null, endedByName: '', version: 1 });
  await put(held, {}, ['paymentReady', { noticeId: id, noticeTurn: id, way, fen, readyDay, contact, note }]);
}

async function endOne(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { id, version }: Versioned,
): Promise<string> {
  const found = await paymentsRepository.notice(tx, id);
  if (!found) throw new UserError('settlement.noticeUnknown');
  const held = await hold(tx, deps, actor, { id: found.statementId, version: null });
  const notice = (await paymentsRepository.notice(tx, id)) ?? found;
  if (notice.endedAt !== null) throw new UserError('settlement.noticeOver', { name: notice.endedByName });
  if (notice.version !== version) {
    throw new ConflictError('settlement.noticeChanged', await statementView(tx, deps, actor, found.statementId));
  }
  await end(held, notice, []);
  return found.statementId;
}

/** A payment ends what it was announced by, the oldest notice first; when nothing is open any more, every notice. */
export async function endCovered(held: Held, fen: number, paymentIds: readonly string[]): Promise<void> {
  let left = fen;
  const paid = openOf(progressOf(held.row)) <= 0;
  let { row } = held;
  for (const notice of await paymentsRepository.notices(held.tx, row.id)) {
    if (notice.endedAt !== null || (!paid && notice.fen > left)) continue;
    left -= notice.fen;
    row = await end({ ...held, row }, notice, paymentIds);
  }
}

/** A payment that is taken back gives back the notices that it ended: the money is still to be seen. */
export async function reopenEnded(held: Held, paymentId: string): Promise<void> {
  const { tx, deps } = held;
  const events = await deps.events.of(tx, held.row.id);
  const seen = events.filter(({ type, payload }) => {
    const { paymentIds } = payload;
    return type === 'statement.paymentSeen' && Array.isArray(paymentIds) && paymentIds.includes(paymentId);
  });
  let { row } = held;
  for (const noticeId of new Set(seen.map(({ payload }) => String(payload['noticeId'])))) {
    const notice = await paymentsRepository.notice(tx, noticeId);
    if (!notice?.endedAt) continue;
    await change({ ...held, row }, notice, { endedAt: null, endedByName: '' });
    const { way, fen, readyDay, contact, note } = notice;
    const told = { noticeId, noticeTurn: `${noticeId}/${notice.version}`, way, fen, readyDay, contact, note };
    row = await put({ ...held, row }, {}, ['paymentReady', { ...told, again: true }]);
  }
}

async function end(held: Held, notice: PaymentNoticeRow, paymentIds: readonly string[]) {
  await change(held, notice, { endedAt: held.deps.now(), endedByName: held.actor.displayName });
  return put(held, {}, ['paymentSeen', { noticeId: notice.id, fen: notice.fen, paymentIds }]);
}

function change({ tx, deps, actor, row }: Held, notice: PaymentNoticeRow, patch: Partial<PaymentNoticeRow>) {
  return paymentsRepository.updateNotice(tx, notice, patch, () => statementView(tx, deps, actor, row.id));
}
