import type { Customer } from '../../../shared/contract/customers.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Database } from '../database/database.ts';
import { recordPrinted, recordSubmitted } from '../printing/spool-records.ts';
import type { Services } from '../services.ts';
import type { Actor } from '../session.ts';
import type { Chance } from './chance.ts';
import { answerGoods } from './demo-goods.ts';
import { inventOrder } from './demo-orders.ts';
import { type DemoTrade, demoWords } from './demo-words.ts';

export interface DemoHouse {
  readonly database: Database;
  readonly services: Services;
  readonly chance: Chance;
  readonly now: () => number;
  /** Time only goes forward. */
  moveTo(at: number): void;
}

export interface DemoClient {
  readonly customer: Customer;
  readonly trade: DemoTrade;
}

const second = 1_000;
const minute = 60 * second;

/** The orders of the last weeks in the order of time, their sheets printed; some changed or cancelled, a few begun. */
export async function takeOrders(
  house: DemoHouse,
  staff: readonly Actor[],
  clients: readonly DemoClient[],
  { times, end }: { readonly times: readonly number[]; readonly end: number },
): Promise<void> {
  const { services, chance, moveTo, now } = house;
  const served = clients.filter(({ customer }) => customer.active);
  const clerks = staff.filter(({ roles }) => roles.includes('csClerk'));
  const someClient = () => often(chance, served);
  const words = await services.dangerousGoods.words();
  const invent = () => answerGoods(inventOrder(chance, someClient(), now()), words);
  for (const at of times) {
    moveTo(at);
    const clerk = chance.pick(clerks);
    const form = invent();
    const order = await confirm(house, clerk, form);
    await print(house, staff, order.id);
    if (chance.percent(92)) continue;
    if (chance.percent(70)) await change(house, clerk, order.id);
    else await cancel(house, clerk, order);
    await print(house, staff, order.id);
  }
  moveTo(end - 10 * minute);
  for (const clerk of clerks) {
    moveTo(now() + minute);
    await services.drafts.create(clerk, halfTyped(invent(), chance));
  }
}

/** Few clients order much, most order seldom. */
function often(chance: Chance, clients: readonly DemoClient[]): DemoClient {
  const share = (chance.whole(0, 999) / 1_000) ** 2.2;
  return clients[Math.floor(share * clients.length)] ?? chance.pick(clients);
}

async function confirm({ services, chance, moveTo, now }: DemoHouse, clerk: Actor, form: OrderForm) {
  const draft = await services.drafts.create(clerk, form);
  moveTo(now() + chance.whole(60, 300) * second);
  return services.orders.confirm(clerk, { draftId: draft.id, version: draft.version });
}

async function change({ services, chance, moveTo, now }: DemoHouse, clerk: Actor, orderId: string): Promise<void> {
  moveTo(now() + chance.whole(1, 4) * minute);
  const { id, form, version } = await services.drafts.beginChange(clerk, orderId);
  const [first, ...rest] = form.goods;
  const goods = first ? [{ ...first, pieces: String(Number(first.pieces) + 1) }, ...rest] : form.goods;
  const saved = await services.drafts.save({ id, version, form: { ...form, goods } });
  const reason = chance.pick(demoWords.changeReasons);
  await services.orders.confirmChange(clerk, { draftId: id, version: saved.version, reason });
}

async function cancel(
  { services, chance, moveTo, now }: DemoHouse,
  clerk: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  moveTo(now() + chance.whole(1, 4) * minute);
  await services.orders.cancel(clerk, { id, version, reason: chance.pick(demoWords.cancelReasons) });
}

/** What waits of this order's sheets comes out of the centre's printer, and mostly somebody there says so. */
async function print(
  { database, services, chance, moveTo, now }: DemoHouse,
  staff: readonly Actor[],
  orderId: string,
): Promise<void> {
  const records = { database, events: services.events, now, worker: 'demo' };
  const jobs = await database.write((tx) => services.printing.ofOrder(tx, orderId));
  for (const job of jobs.filter(({ state }) => state === 'queued')) {
    moveTo(now() + chance.whole(2, 9) * second);
    const submitted = await recordSubmitted(records, { ...job, driver: 'folder', target: '' }, `demo-${job.id}`);
    if (!submitted) continue;
    moveTo(now() + 6 * second);
    const printed = await recordPrinted(records, submitted);
    if (!printed || chance.percent(12)) continue;
    moveTo(now() + chance.whole(10, 90) * second);
    const role: Role = job.centre === 'dispatch' ? 'dispatchCentre' : 'shippingClerk';
    const reader = staff.find(({ roles }) => roles.includes(role));
    if (reader) await services.printing.confirm(reader, { jobId: printed.id, version: printed.version });
  }
}

/** As far as a clerk comes when the phone rings again. */
function halfTyped(form: OrderForm, chance: Chance): OrderForm {
  const typed = { ...form, expectedFee: '', settlementMethod: '' as const };
  return chance.percent(50)
    ? typed
    : { ...typed, goods: [], deliveries: [], pickupDay: '', pickupFrom: '', pickupTo: '' };
}
