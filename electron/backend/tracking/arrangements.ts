import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { stepsRepository } from './steps.repository.ts';
import { closeByFacts, openByFacts } from './steps.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { wayClause } from './tracking-facts.ts';
import { trackingRepository } from './tracking.repository.ts';

/** What the vehicle plan tells those who follow the shipment. */
export function createArrangements({ now, company }: Pick<TrackingDeps, 'now' | 'company'>) {
  return {
    async clauseOf(tx: WriteContext, order: WorkOrderRow): Promise<ClauseId> {
      const shipment = await trackingRepository.find(tx, order.id);
      return wayClause(order, shipment?.serviceClass ?? null, await company.zone());
    },

    /** 2.4.1: the link is closed by the plan, and open again when the vehicle was taken away. */
    async vehicleArranged(tx: WriteContext, orderId: string, arranged: boolean): Promise<void> {
      await stepsRepository.hold(tx, orderId);
      if (arranged) await closeByFacts(tx, orderId, ['vehicleArranged'], now());
      else await openByFacts(tx, orderId, ['vehicleArranged']);
      tx.changed('tracking', orderId);
    },
  };
}
