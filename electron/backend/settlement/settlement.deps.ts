import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { Customer } from '../../../shared/contract/customers.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { MailService } from '../mail/mail.service.ts';
import type { Actor } from '../session.ts';

/** A claim that was decided: what the customer gets, in fen. */
export interface DecidedClaim {
  readonly id: string;
  readonly customerId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly fen: number;
  readonly reportNumber: string;
}

/** A report of an order that is not closed, or a claim that is not decided. */
export interface OpenMatter {
  readonly kind: 'report' | 'claim';
  readonly orderId: string;
  readonly reportId: string;
  readonly label: string;
}

/** What settlement asks of the rest of the house. */
export interface SettlementDeps extends Pick<House, 'database' | 'events' | 'files' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status' | 'bank'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  readonly customers: {
    /** Throws where there is none. */
    get(id: string, at?: ReadContext): Promise<Customer>;
  };
  readonly mail: Pick<MailService, 'queue' | 'ofSubject' | 'callBack'>;
  readonly attachments: Pick<AttachmentsService, 'keep' | 'add'>;
  /** Those who work here today. */
  readonly staff: (at: ReadContext) => Promise<{
    readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  }>;
  readonly matters: {
    /** Decided and not paid, of orders of these customers. */
    decided(at: ReadContext, customerIds: readonly string[]): Promise<readonly DecidedClaim[]>;
    /** The same, held until the unit of work ends: nobody pays or decides them meanwhile. */
    holdDecided(tx: WriteContext, customerIds: readonly string[]): Promise<readonly DecidedClaim[]>;
    /** Fen of those of these claims that are decided and not paid, held like that. */
    holdDeducted(tx: WriteContext, claimIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
    /** What the statement of that number paid is to be paid again. */
    giveBack(tx: WriteContext, actor: Actor, number: string, claimIds: readonly string[]): Promise<void>;
    /** What is open about these orders and could hold the payment (7.2.1). */
    open(at: ReadContext, orderIds: readonly string[]): Promise<readonly OpenMatter[]>;
  };
}
