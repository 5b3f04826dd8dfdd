import { cityForm, outboundForm } from '../../../fixtures/order-forms.ts';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { dayOf, type Moment, timeOf } from '../moments.ts';

interface Times {
  /** Latest pick-up and delivery. */
  readonly pickup: Moment;
  readonly delivery: Moment;
}

const timesOf = ({ pickup, delivery }: Times): Partial<OrderForm> => ({
  pickupDay: dayOf(pickup),
  pickupFrom: '',
  pickupTo: timeOf(pickup),
  deliveryDay: dayOf(delivery),
  deliveryTo: timeOf(delivery),
});

export const city = (times: Times): Partial<OrderForm> => ({ ...cityForm, ...timesOf(times) });

const plain = { mode: 'standardRoad', specialDemands: '', declaredValue: '1,000.00' } as const;

/** The service class that the order is given by what stands in it (2.4.1-2.4.3). */
export const outbound = {
  /** To the door, by air. */
  A: (times: Times): Partial<OrderForm> => ({ ...outboundForm, ...timesOf(times) }),
  /** Within three days, from station to station. */
  B: (times: Times): Partial<OrderForm> => ({
    ...outboundForm,
    ...plain,
    ...timesOf(times),
    jobType: 'stationToStation',
  }),
  /** No hurry; its paper comes back. */
  C: (times: Times): Partial<OrderForm> => ({
    ...outboundForm,
    ...plain,
    ...timesOf(times),
    jobType: 'stationToStation',
    podKind: 'returnSlip',
    podCopies: '1',
  }),
} as const;
