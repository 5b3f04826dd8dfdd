import type { OrderDraft } from '../../../shared/contract/orders.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { Database } from '../database/database.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { IdSource } from '../ports.ts';

/** What the gate asks: the papers of an order. */
export interface IntakeGateDeps {
  readonly attachments: Pick<AttachmentsService, 'of'>;
}

/** What the confirming of orders with their customers asks of the rest of the house. */
export interface IntakeDeps extends IntakeGateDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly ports: { readonly ids: IdSource };
  readonly company: Pick<CompanyService, 'zone'>;
  readonly people: Pick<PeopleService, 'ownerOf'>;
  /** Throws when the draft is gone, or `orders.alreadyConfirmed`. */
  readonly draft: (at: ReadContext, id: string) => Promise<OrderDraft>;
}
