import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { House } from '../house.ts';
import type { OrderMoves } from '../orders/moves.service.ts';
import type { Actor } from '../session.ts';

/** What trouble on the way asks of the rest of the house. */
export interface ExceptionsDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone'>;
  readonly orders: Pick<OrderMoves, 'find' | 'some'>;
  readonly drafts: {
    /** What an order says as a form. */
    formOf(id: string): Promise<{ readonly form: OrderForm }>;
    create(actor: Actor, form: Partial<OrderForm>): Promise<{ readonly id: string }>;
  };
  readonly tracking: {
    /** The order's line of the feedback table; `null` before its work order is on paper. */
    line(at: ReadContext, orderId: string): Promise<ShipmentRow | null>;
    /** Ends an order that is never signed for; answers what that makes known. */
    endByLink(tx: WriteContext, orderId: string, by: string): Promise<readonly NewEvent[]>;
    /** The receipt that had ended it was taken back. */
    reopenByLink(tx: WriteContext, orderId: string, by: string): Promise<readonly NewEvent[]>;
  };
  readonly tasks: {
    openOf(at: ReadContext, orderIds: readonly string[]): Promise<readonly TaskRow[]>;
  };
}
