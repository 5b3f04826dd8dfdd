import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import type { Acceptance } from '../../../shared/domain/handovers/acceptance.ts';
import type { OrderForm, PointForm } from '../../../shared/domain/orders/form.ts';
import type { SheetKind } from '../../../shared/domain/printing/states.ts';
import type { AttachmentRow } from '../database/entities/attachments.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { Database } from '../database/database.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { IdSource } from '../ports.ts';
import type { Actor } from '../session.ts';
import type { Gate } from './gates.ts';

/** What orders need of the client they are for. */
export interface OrderingCustomer {
  readonly id: string;
  readonly nameZh: string;
  readonly active: boolean;
  readonly acceptance: Acceptance;
  /** Last day of the break-in period (1.2.4d); `null` for none. */
  readonly breakInUntil: string | null;
}

/** A sheet to be queued for a centre's printer. */
export interface SheetRequest {
  readonly orderId: string;
  readonly number: string;
  readonly customerName: string;
  readonly revision: number;
  readonly kind: SheetKind;
  readonly centre: CentreKind;
}

/** What the orders ask of the rest of the house. */
export interface OrdersDeps {
  readonly database: Database;
  readonly events: Events;
  readonly ids: IdSource;
  readonly now: () => number;
  readonly company: {
    /** The company's time zone. */
    zone(): Promise<string>;
    /** First letters of a centre's order numbers. */
    numberPrefix(at: ReadContext, centre: CentreKind): Promise<string>;
  };
  readonly attachments: {
    ofMany(at: ReadContext, subjectIds: readonly string[]): Promise<readonly AttachmentRow[]>;
  };
  readonly customers: {
    forOrder(at: ReadContext, id: string): Promise<OrderingCustomer | null>;
    /** Settlement method and first contact, as the form takes them. */
    formDefaults(at: ReadContext, id: string): Promise<Partial<OrderForm>>;
    /** Adds what the book does not have yet. */
    addAddresses(tx: WriteContext, actor: Actor, customerId: string, points: readonly PointForm[]): Promise<void>;
  };
  readonly handovers: {
    /** The client is served on a leader's word; his papers are missing (1.2.4c). */
    papersPending(at: ReadContext, customer: OrderingCustomer): Promise<boolean>;
  };
  /** What the manual asks before an order is accepted, beside a sound form. */
  readonly gates: readonly Gate[];
  readonly mailbox: {
    /** A draft was thrown away: what it stood on waits again. */
    released(tx: WriteContext, actor: Actor, draftId: string): Promise<void>;
  };
  readonly people: {
    readonly standing: {
      /** Refuses whoever is not on duty by now (5.3.11). */
      demandOnDuty(tx: WriteContext, actor: Actor): Promise<void>;
    };
    /** The account, when it may own orders; else `null`. */
    ownerOf(at: ReadContext, userId: string): Promise<{ readonly id: string; readonly displayName: string } | null>;
  };
  readonly printing: {
    queue(tx: WriteContext, actor: Actor, sheet: SheetRequest): Promise<void>;
    ofOrder(at: ReadContext, orderId: string): Promise<readonly PrintJobRow[]>;
  };
}
