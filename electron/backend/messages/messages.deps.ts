import type { Customer } from '../../../shared/contract/customers.ts';
import type { Order } from '../../../shared/contract/orders.ts';
import type { Partner, Shipment } from '../../../shared/contract/tracking.ts';
import type { MessageFacts } from '../../../shared/domain/messages/facts.ts';
import type { ServiceClass } from '../../../shared/domain/tracking/values.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { MailService } from '../mail/mail.service.ts';

type Carrier = NonNullable<MessageFacts['vehicle']> & { readonly arrivalAt: number | null };

/** What speaking with people about an order asks of the rest of the house. */
export interface MessagesDeps extends House {
  readonly mail: Pick<MailService, 'queue'>;
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly customers: { get(id: string, at?: ReadContext): Promise<Customer> };
  readonly orders: {
    /** Throws `orders.notFound`. */
    find(at: ReadContext, id: string): Promise<WorkOrderRow>;
    content(id: string): Promise<Order>;
  };
  readonly tracking: {
    /** `null` while its work order is not on paper. */
    get(id: string, at?: ReadContext): Promise<Shipment | null>;
    /** The clause that an order is followed by on its way (2.3.1, 2.4). */
    wayClause(order: WorkOrderRow, serviceClass: ServiceClass | null, zone: string): ClauseId;
    readonly partners: { list(): Promise<readonly Partner[]> };
  };
  /** Who drives the order's goods and when he says that he arrives, where dispatch has planned it. */
  readonly vehicle: (at: ReadContext, orderId: string) => Promise<Carrier | null>;
}
