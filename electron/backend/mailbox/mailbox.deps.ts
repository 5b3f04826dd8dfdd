import type { OrderDraft } from '../../../shared/contract/orders.ts';
import type { LikelyCustomer, ProposedPoint } from '../../../shared/domain/mailbox/proposal.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';

/** An address block taken apart. */
export type ParsedBlock = Omit<ProposedPoint, 'company' | 'contact'> & { readonly name: string };

/** What this area asks of the house. */
export interface MailboxDeps extends House {
  readonly company: { zone(): Promise<string> };
  readonly customers: {
    /** Active customers one of whose contacts has the address, or failing that one of the same domain. */
    byEmail(at: ReadContext, address: string): Promise<readonly LikelyCustomer[]>;
    parseAddress(text: string): Promise<ParsedBlock>;
  };
  readonly attachments: Pick<AttachmentsService, 'keep' | 'add'>;
  readonly drafts: {
    /** Joins the unit of work that it is called in. */
    create(actor: Actor, form: Partial<OrderForm>): Promise<OrderDraft>;
    get(id: string): Promise<OrderDraft>;
  };
}
