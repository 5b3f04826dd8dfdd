import type { Api } from '../../../shared/contract/contract.ts';
import type { Shipment } from '../../../shared/contract/tracking.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { factNames, type TrackingFacts } from '../../../shared/domain/tracking/facts.ts';
import { openCounter } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type TestPorts, testPorts } from '../../helpers/ports.ts';
import { cityForm } from '../../fixtures/order-forms.ts';

export const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);

/** A counter whose printers print, with clerks and a client. */
export async function openDesk(database: OpenDatabase, ports: TestPorts = testPorts()) {
  const counter = await openCounter(database, { workers: true, ports });
  const { api: clerk, session } = await counter.hire('lina', ['csClerk']);
  const customerId = (await counter.customer()).id;
  const finance = await counter.hire('caiwu', ['collectionClerk']);
  const manager = await counter.hire('jingli', ['departmentManager']);
  const others = { finance: finance.api, manager: manager.api };
  const sessions = [session, finance.session, manager.session];
  const confirm = async (form: Partial<OrderForm> = {}, by: Api = clerk) => {
    const { id, version } = await by.orders.drafts.create({ form: { ...cityForm, ...form, customerId } });
    await confirmWithCustomer(by, id);
    return by.orders.confirm({ draftId: id, version });
  };
  /** Lets the printer work until the order stands in the table. */
  const opened = (id: string): Promise<Shipment> =>
    pollUntil('the order to enter the table', async () => {
      counter.ports.clock.advance(200);
      return clerk.tracking.get({ id });
    });
  const place = async (form: Partial<OrderForm> = {}, by: Api = clerk) => opened((await confirm(form, by)).id);
  return { counter, clerk, sessions, others, customerId, confirm, opened, place };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Moves the clock to a moment of November 2026; its people were at the counter all the while. */
export function moveTo({ counter, sessions }: Desk, text: string): void {
  counter.ports.clock.advance(at(text) - counter.ports.clock.now());
  for (const session of sessions) session.lastActiveAt = at(text);
}

export function factsOf(shipment: Shipment): TrackingFacts {
  return Object.fromEntries(factNames.map((name) => [name, shipment[name]])) as unknown as TrackingFacts;
}

/** Records what is new of a shipment. */
export function tell(by: Api, shipment: Shipment, facts: Partial<TrackingFacts>, reason = ''): Promise<Shipment> {
  const { id, version } = shipment;
  return by.tracking.record({ id, version, facts: { ...factsOf(shipment), ...facts }, source: 'driver', reason });
}
