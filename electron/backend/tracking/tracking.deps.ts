import type { Order } from '../../../shared/contract/orders.ts';
import type { ExceptionKind } from '../../../shared/domain/exceptions/values.ts';
import type { TroubleOfOrder } from '../../../shared/domain/exceptions/trouble-of-order.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { Database } from '../database/database.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { OrderMoves } from '../orders/moves.service.ts';
import type { MailService } from '../mail/mail.service.ts';
import type { FileStore, IdSource, PdfRenderer } from '../ports.ts';

/** What following a shipment asks of the rest of the house. */
export interface TrackingDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly ports: { readonly ids: IdSource; readonly pdf: PdfRenderer };
  readonly files: Pick<FileStore, 'put'>;
  readonly mail: Pick<MailService, 'queue'>;
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly orders: OrderMoves & {
    /** An order with its points and goods; throws `orders.notFound`. */
    content(id: string): Promise<Order>;
  };
  /** What is known of trouble on the way (2.5.2). */
  readonly trouble: {
    /** Whether such an exception was ever flagged for the order. */
    has(at: ReadContext, orderId: string, kinds: readonly ExceptionKind[]): Promise<boolean>;
    /** Orders with open trouble, the newest first. */
    troubled(at: ReadContext): Promise<readonly string[]>;
    ofOrders(at: ReadContext, orderIds: readonly string[]): Promise<ReadonlyMap<string, TroubleOfOrder>>;
  };
}
