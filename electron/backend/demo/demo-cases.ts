import type { Actor } from '../session.ts';
import { demoRepository } from './demo.repository.ts';
import { demoWords } from './demo-words.ts';
import type { DemoHouse } from './take-orders.ts';

const second = 1_000;
const day = 86_400 * second;

/** A call that the manager knows of, a reply that is promised, and a department that looks into it. */
export async function takeCalls(house: DemoHouse, staff: readonly Actor[]): Promise<void> {
  const clerk = staff.find(({ roles }) => roles.includes('csClerk'));
  const dispatcher = staff.find(({ roles }) => roles.includes('dispatchCentre'));
  const [order] = await house.database.write((tx) => demoRepository.newestOrders(tx, 1));
  if (!clerk || !dispatcher || !order) return;
  const { services, moveTo, now } = house;
  const { note: what, leader, leaderSaid, caller, phone, promise, request } = demoWords.cases;
  moveTo(now() + 20 * second);
  const call = {
    token: 'demo note 1',
    calledAt: now(),
    caller,
    phone,
    what,
    orderText: order.number,
    customerId: null,
  };
  const note = await services.notes.save(clerk, call);
  moveTo(now() + 60 * second);
  const contact = { person: leader, phone, way: 'phone' as const, at: now() };
  await services.notes.tellManager(clerk, { id: note.id, version: note.version, contact, said: leaderSaid });
  const about = { orderId: order.id, noteId: note.id, reportId: null };
  const reply = { person: caller, phone, way: 'phone' as const, text: promise, minutes: 120, after: null };
  await services.promises.make(clerk, { ...reply, token: 'demo promise 1', kind: 'callBack', about });
  const asked = { kind: 'request', toRole: 'dispatchCentre', toId: null, text: request, dueAt: now() + day } as const;
  const { id, version } = await services.requests.ask(clerk, { ...asked, token: 'demo request 1', about });
  moveTo(now() + 60 * second);
  await services.requests.acknowledge(dispatcher, { id, version });
}
