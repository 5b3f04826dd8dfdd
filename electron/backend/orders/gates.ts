import type { ReviewIssue } from '../../../shared/domain/orders/findings.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { OrderingCustomer } from './orders.deps.ts';

/** An order on its way through the gates. */
export interface GateSubject {
  /** The draft's id, which becomes the order's; of a change the id of the order that is changed. */
  readonly orderId: string;
  readonly form: OrderForm;
  readonly customer: OrderingCustomer;
  readonly actor: Actor;
  /** A change of an order that was accepted before. */
  readonly amends: boolean;
}

/** What an area holds against accepting an order now; issues that are only odd do not stop it. */
export type Gate = (at: ReadContext, subject: GateSubject) => Promise<readonly ReviewIssue[]>;
