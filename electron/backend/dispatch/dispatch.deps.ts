import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { Database } from '../database/database.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { OrderMoves } from '../orders/moves.service.ts';
import type { IdSource, PdfRenderer } from '../ports.ts';

/** What the vehicle plan asks of the rest of the house. */
export interface DispatchDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly ports: { readonly ids: IdSource; readonly pdf: PdfRenderer };
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly orders: Pick<OrderMoves, 'find' | 'move'>;
  readonly tracking: {
    /** The clause under which the order is followed. */
    clauseOf(tx: WriteContext, order: WorkOrderRow): Promise<ClauseId>;
    /** 2.4.1: a vehicle is arranged for the pick-up, or no longer is. */
    vehicleArranged(tx: WriteContext, orderId: string, arranged: boolean): Promise<void>;
  };
}
