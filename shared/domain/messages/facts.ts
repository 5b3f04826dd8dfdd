import type { OrderState } from '../orders/states.ts';
import type { SignOutcome } from '../tracking/values.ts';
import type { ToldPurpose } from './purposes.ts';

/** What is known of an order and its shipment, and so can be told. Times are epoch ms. */
export interface MessageFacts {
  readonly number: string;
  readonly customerOrderNo: string;
  readonly goods: string;
  readonly pieces: number;
  readonly consignee: string;
  readonly destination: string;
  readonly state: OrderState;
  readonly promisedAt: number | null;
  readonly expectedAt: number | null;
  readonly departedAt: number | null;
  readonly arrivedAt: number | null;
  readonly signedAt: number | null;
  readonly signee: string;
  readonly signedPieces: number | null;
  readonly outcome: SignOutcome | null;
  readonly lateReason: string;
  /** Who drives it, where dispatch has said so. */
  readonly vehicle: { readonly plate: string; readonly driver: string; readonly phone: string } | null;
}

/** Code of what is missing before it can be told; `null` when there is a fact to tell. */
export function missingFact(purpose: ToldPurpose, facts: MessageFacts): string | null {
  const { state, promisedAt, expectedAt, departedAt, arrivedAt, signedAt } = facts;
  if (state === 'cancelled') return 'messages.notYet.cancelled';
  switch (purpose) {
    case 'order.confirmedTold':
      return null;
    case 'order.arrivalTold':
      if (arrivedAt !== null) return 'messages.notYet.thereAlready';
      return expectedAt === null ? 'messages.notYet.arrivalTold' : null;
    case 'order.departedTold':
      return departedAt === null ? 'messages.notYet.departedTold' : null;
    case 'order.arrivedTold':
      return arrivedAt === null ? 'messages.notYet.arrivedTold' : null;
    case 'order.signedTold':
      return signedAt === null ? 'messages.notYet.signedTold' : null;
    case 'order.lateTold':
      if (arrivedAt !== null) return 'messages.notYet.thereAlready';
      return expectedAt === null || promisedAt === null || expectedAt <= promisedAt ? 'messages.notYet.lateTold' : null;
  }
}
