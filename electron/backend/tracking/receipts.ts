import type { Receipt } from '../../../shared/contract/tracking.ts';
import { usualPodDays } from '../../../shared/domain/tracking/pod-due.ts';
import {
  lastReceiptStep,
  type ReceiptMark,
  receiptMarks,
  type ReceiptStep,
  receiptSteps,
  refusalOf,
} from '../../../shared/domain/tracking/receipts.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ReceiptStepRow, ShipmentRow } from '../database/entities/tracking.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { mustFind } from './in-hand.ts';
import { receiptsRepository } from './receipts.repository.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { type TrackingFact, trackingFact } from './tracking-facts.ts';
import { trackingRepository } from './tracking.repository.ts';

interface Noted {
  readonly id: string;
  readonly note: string;
}

type Handled = Noted & { readonly step: ReceiptStep };

/** What one unit of work does to a receipt, and the order and shipment that it is of. */
interface Held {
  readonly tx: WriteContext;
  readonly deps: TrackingDeps;
  readonly actor: Actor;
  readonly order: WorkOrderRow;
  readonly shipment: ShipmentRow;
  readonly steps: readonly ReceiptStepRow[];
}

/** The chain of the signed original; only when it is archived does the order close (2.5.1, 2.5.2). */
export function createReceipts(deps: TrackingDeps) {
  const within = (actor: Actor, id: string, act: (held: Held) => Promise<void>): Promise<Receipt> =>
    deps.database.write(async (tx) => {
      const held = await hold(tx, deps, actor, id);
      await act(held);
      tx.changed('tracking', id);
      return receiptOf(tx, id, held.order.customerId);
    });
  return {
    get: async (id: string): Promise<Receipt> => {
      const { customerId } = await deps.orders.find(deps.database.read, id);
      return receiptOf(deps.database.read, id, customerId);
    },

    advance: (actor: Actor, { id, step, note }: Handled) =>
      within(actor, id, async (held) => {
        await take(held, step, note);
        if (step === 'received') await patch(held, { podBackAt: deps.now() });
        if (step === 'archived') await close(held, null);
      }),

    check: (actor: Actor, { id, marks, note }: Noted & { readonly marks: readonly ReceiptMark[] }) =>
      within(actor, id, async (held) => {
        const missing = receiptMarks.filter((mark) => !marks.includes(mark));
        if (missing.length === 0) return take(held, 'checked', note);
        demand(held, 'checked');
        return tell(held, 'receipt.unqualified', { missing, note });
      }),

    undo: (actor: Actor, { id, step, reason }: { id: string; step: ReceiptStep; reason: string }) =>
      within(actor, id, (held) => undo(held, step, reason)),

    close: (actor: Actor, { id, reason }: { readonly id: string; readonly reason: string }) =>
      within(actor, id, (held) => closeWithout(held, reason)),

    setLimit: (actor: Actor, { id, version, days }: { id: string; version: number; days: number }) =>
      within(actor, id, async (held) => {
        const { customerId } = held.order;
        await receiptsRepository.saveLimit(held.tx, { customerId, days, version, updatedAt: deps.now() });
        await tell(held, 'receipt.limitSet', { days });
      }),
  };
}

/** What the strip below the table records as the paper being back is the same step. */
export async function noteReceived(tx: WriteContext, actor: Actor, orderId: string, at: number): Promise<void> {
  const steps = await receiptsRepository.of(tx, orderId);
  if (steps.some(({ step }) => step === 'received')) return;
  const by = { byId: actor.userId, byName: actor.displayName, note: '' };
  await receiptsRepository.insert(tx, { orderId, step: 'received', at, ...by });
}

/** The step back from it, which nothing after it may hold up. */
export async function forgetReceived(tx: WriteContext, orderId: string): Promise<void> {
  const done = (await receiptsRepository.of(tx, orderId)).map(({ step }) => step);
  if (done.includes('checked')) throw new UserError('tracking.receiptGoesFirst');
  await receiptsRepository.remove(tx, orderId, 'received');
}

/** Days that the order's customer gives for the signed original. */
export async function limitDays(at: ReadContext, customerId: string): Promise<number> {
  return (await receiptsRepository.limit(at, customerId))?.days ?? usualPodDays;
}

async function hold(tx: WriteContext, deps: TrackingDeps, actor: Actor, id: string): Promise<Held> {
  const shipment = await trackingRepository.hold(tx, id);
  if (!shipment) throw new UserError('tracking.notOpened');
  const order = await deps.orders.find(tx, id);
  if (order.state === 'cancelled') throw new UserError('tracking.cancelled', { number: order.number });
  return { tx, deps, actor, order, shipment, steps: await receiptsRepository.of(tx, id) };
}

function demand({ order, shipment, steps }: Held, step: ReceiptStep): void {
  if (order.podKind === 'none') throw new UserError('tracking.noReceiptAsked');
  if (shipment.signedAt === null) throw new UserError('tracking.receiptBeforeSigned');
  const done = steps.map((one) => one.step);
  const refusal = refusalOf(done, step);
  if (refusal === null) return;
  if (refusal === 'tooLate') throw new UserError('tracking.receiptTooLate');
  if (refusal !== 'alreadyDone') throw new UserError(`tracking.receiptNeeds.${refusal.missing}`);
  const by = steps.find((one) => one.step === step)?.byName ?? '';
  throw new UserError(step === 'archived' ? 'tracking.alreadyArchived' : 'tracking.receiptStepDone', { name: by });
}

async function take(held: Held, step: ReceiptStep, note: string): Promise<void> {
  demand(held, step);
  const { tx, deps, actor, order } = held;
  const by = { byId: actor.userId, byName: actor.displayName };
  await receiptsRepository.insert(tx, { orderId: order.id, step, at: deps.now(), ...by, note });
  await tell(held, `receipt.${step}`, { at: deps.now(), note });
}

async function undo(held: Held, step: ReceiptStep, reason: string): Promise<void> {
  const { tx, deps, order, steps } = held;
  if (lastReceiptStep(steps.map((one) => one.step)) !== step) throw new UserError('tracking.notTheLast');
  await receiptsRepository.remove(tx, order.id, step);
  if (step === 'received') await patch(held, { podBackAt: null });
  if (step === 'archived') {
    await patch(held, { closedAt: null });
    await deps.orders.move(tx, order, 'signed');
  }
  await tell(held, 'receipt.undone', { step, reason });
}

async function closeWithout(held: Held, reason: string): Promise<void> {
  const { order, shipment, actor } = held;
  if (order.state === 'closed') throw new UserError('tracking.closed', { number: order.number });
  if (shipment.signedAt === null) await demandStrayed(held);
  else if (order.podKind === 'none') return close(held, null);
  if (!actor.permissions.has('tracking.bypass')) throw new UserError('tracking.bypassByDirector');
  if (reason === '') throw new UserError('tracking.bypassReason');
  await tell(held, 'receipt.bypassed', { reason });
  return close(held, reason);
}

/** Only what was lost or mis-sent may end without anybody having signed for it. */
async function demandStrayed({ tx, deps, order }: Held): Promise<void> {
  if (await deps.trouble.has(tx, order.id, ['lost', 'misSent'])) return;
  throw new UserError('tracking.receiptBeforeSigned');
}

async function close(held: Held, bypassReason: string | null): Promise<void> {
  const { tx, deps, order } = held;
  const at = deps.now();
  await patch(held, { closedAt: at, bypassedAt: bypassReason === null ? null : at, bypassReason });
  await deps.orders.move(tx, order, 'closed');
  await tell(held, 'order.closed', { bypassed: bypassReason !== null });
}

async function patch({ tx, deps, shipment }: Held, change: Partial<ShipmentRow>): Promise<void> {
  const { orderId, version } = shipment;
  const current = () => mustFind(tx, deps, orderId);
  await trackingRepository.update(tx, orderId, version, { ...change, updatedAt: deps.now() }, current);
}

function tell(held: Held, type: TrackingFact, more: Readonly<Record<string, unknown>>): Promise<void> {
  const { tx, deps, actor, order, shipment } = held;
  const clauses = type === 'receipt.bypassed' ? (['2.5.1', '2.5.2'] as const) : (['2.5.1'] as const);
  return deps.events.append(tx, actor, [
    trackingFact(type, order, shipment, { ...more, clauses, promisedAt: order.deliveryToAt }),
  ]);
}

async function receiptOf(at: ReadContext, id: string, customerId: string): Promise<Receipt> {
  const limit = await receiptsRepository.limit(at, customerId);
  const steps = await receiptsRepository.of(at, id);
  return {
    steps: steps
      .toSorted((a, b) => receiptSteps.indexOf(a.step) - receiptSteps.indexOf(b.step))
      .map(({ step, at: when, byName, note }) => ({ step, at: when, byName, note })),
    limitDays: limit?.days ?? usualPodDays,
    limitVersion: limit?.version ?? 0,
    bypassed: await receiptsRepository.bypassed(at),
  };
}
