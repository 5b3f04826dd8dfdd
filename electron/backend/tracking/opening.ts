import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import { proposeClass } from '../../../shared/domain/tracking/propose-class.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { stepsRepository } from './steps.repository.ts';
import { closeByFacts, freezeSteps } from './steps.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { trackingFact } from './tracking-facts.ts';
import { trackingRepository } from './tracking.repository.ts';

/** From this declared value on goods are valuable (2.4.1). */
const valuableFen = 5_000_000;

/**
 * 2.2.1: the order enters the feedback table when its sheet is known to be on paper, in the unit of work of that
 * fact; further sheets change nothing.
 */
export function createOpening({ events, now, orders }: Pick<TrackingDeps, 'events' | 'now' | 'orders'>) {
  return async (tx: WriteContext, { orderId, kind }: Pick<PrintJobRow, 'orderId' | 'kind'>): Promise<void> => {
    if (orderId === null || kind === 'cancellation') return;
    await stepsRepository.hold(tx, orderId);
    if (await trackingRepository.find(tx, orderId)) return;
    const order = await orders.find(tx, orderId);
    if (order.state === 'cancelled') return;
    const proposal = await propose(tx, orders, order);
    const at = now();
    const shipment = newShipment(order, proposal, at);
    await trackingRepository.insert(tx, shipment);
    await freezeSteps(tx, orderId, shipment.serviceClass);
    // The plan may have its vehicle before the paper is out.
    await closeByFacts(tx, orderId, order.state === 'confirmed' ? ['printed'] : ['printed', 'vehicleArranged'], at);
    await events.append(tx, null, [
      trackingFact('tracking.opened', order, shipment, {
        clauses: proposal ? ['2.2.1', '2.4'] : ['2.2.1'],
        promisedAt: promisedAt({ ...order, expectedAt: shipment.expectedAt }),
        rules: proposal?.rules ?? [],
        expectedAt: shipment.expectedAt,
      }),
    ]);
    tx.changed('tracking', orderId);
  };
}

async function propose(tx: WriteContext, orders: TrackingDeps['orders'], order: WorkOrderRow) {
  const goods = await orders.goods(tx, order.id);
  const notes = [order.importantNotes, order.remarks, order.signOffNotes];
  return proposeClass(
    {
      ...order,
      firstTime: await orders.isFirst(tx, order),
      words: [...goods.map(({ name }) => name), ...notes].join(' '),
    },
    valuableFen,
  );
}

/** The line as it begins; `proposal` is `null` for city delivery. */
export function newShipment(order: WorkOrderRow, proposal: ReturnType<typeof proposeClass>, at: number): ShipmentRow {
  return {
    orderId: order.id,
    openedAt: at,
    serviceClass: proposal?.serviceClass ?? null,
    proposedClass: proposal?.serviceClass ?? null,
    classRules: proposal?.rules ?? [],
    startState: 'confirmed',
    partnerName: '',
    partnerNo: '',
    departedAt: null,
    seenAt: null,
    seenPlace: '',
    expectedAt: order.deliveryToAt ?? order.deliveryFromAt,
    arrivedAt: null,
    signedAt: null,
    signee: '',
    signedPieces: null,
    outcome: null,
    condition: null,
    attitude: null,
    satisfied: null,
    lateReason: '',
    podBackAt: null,
    remarks: '',
    letterSentAt: null,
    letterRevision: null,
    podDays: null,
    closedAt: null,
    bypassedAt: null,
    bypassReason: null,
    updatedAt: at,
    version: 1,
  };
}
