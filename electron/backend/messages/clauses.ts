import type { ContactPurpose } from '../../../shared/domain/messages/purposes.ts';
import type { ServiceClass } from '../../../shared/domain/tracking/values.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';

/** How the order is followed: its class, and the clause of its way. */
export interface OrderWay {
  readonly serviceClass: ServiceClass | null;
  readonly way: ClauseId;
}

/** Clauses of the manual that a contact or message about an order is evidence for. */
export function clausesOf(purpose: ContactPurpose, { serviceClass, way }: OrderWay): readonly ClauseId[] {
  switch (purpose) {
    case 'order.signedTold':
      return serviceClass === 'C' ? ['2.5.1', '2.4.3'] : ['2.5.1'];
    case 'order.lateTold':
    case 'order.causeAsked':
    case 'other':
      return ['2.5.2'];
    case 'order.centreReminded':
      return ['2.4.3'];
    case 'order.consigneeCalled':
      return serviceClass === 'A' ? ['2.4.1'] : ['2.4.2'];
    case 'order.planChecked':
      return ['2.3.1-nextDay'];
    default:
      return [way];
  }
}
