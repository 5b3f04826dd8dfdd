import { factNames, type TrackingFacts } from '../../../../shared/domain/tracking/facts.ts';
import type { Api } from '../../../../shared/contract/contract.ts';
import type { Department } from '../department.ts';
import type { Performed } from './perform.ts';
import { orderCalled } from './orders.ts';

/** What becomes known of shipments. */
export const trackingDoings: Performed<'tell' | 'stepBack'> = {
  async tell(department, { by, order, facts }) {
    const api = department.as(by);
    const shipment = await shipmentCalled(department, api, order);
    const known = Object.fromEntries(factNames.map((name) => [name, shipment[name]])) as unknown as TrackingFacts;
    const told = { ...known, ...facts };
    if (factNames.every((name) => told[name] === known[name])) return;
    const { id, version } = shipment;
    await api.tracking.record({ id, version, facts: told, source: 'driver' });
  },
  async stepBack(department, { by, order, milestone }) {
    const api = department.as(by);
    const shipment = await shipmentCalled(department, api, order);
    if (shipment[`${milestone}At`] === null) return;
    const { id, version } = shipment;
    await api.tracking.stepBack({ id, version, milestone, reason: '看错单号' });
  },
};

async function shipmentCalled(department: Department, api: Api, name: string) {
  const id = await orderCalled(department, api, name);
  const shipment = await api.tracking.get({ id });
  if (!shipment) throw new Error(`${name} is not in the feedback table`);
  return shipment;
}
