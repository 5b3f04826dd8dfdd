import type { Customer } from '../../../shared/contract/customers.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Database } from '../database/database.ts';
import { recordPrinted, recordSubmitted } from '../printing/spool-records.ts';
import type { IdSource } from '../ports.ts';
import type { Services } from '../services.ts';
import type { Actor } from '../session.ts';
import type { Chance } from './chance.ts';
import { keepFaxBook } from './demo-fax.ts';
import { doDuties } from './demo-duties.ts';
import { planVehicles } from './demo-dispatch.ts';
import { answerGoods } from './demo-goods.ts';
import { askCustomer } from './demo-intake.ts';
import { inventOrder } from './demo-orders.ts';
import type { DemoTraining } from './demo-training.ts';
import { troubleOnTheWay } from './demo-trouble.ts';
import { addPartners, followShipments } from './demo-tracking.ts';
import { type DemoTrade, demoWords } from './demo-words.ts';

export interface DemoHouse {
  readonly database: Database;
  readonly services: Services;
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly now: () => number;
  /** Time only goes forward. */
  moveTo(at: number): void;
  /** With ids and a time of its own, after which all goes on as if nothing had been: what came before stays what it was. */
  aside<T>(seed: number, work: () => Promise<T>): Promise<T>;
}

export interface DemoClient {
  readonly customer: Customer;
  readonly trade: DemoTrade;
}

const second = 1_000;
const minute = 60 * second;
const halfHour = 30 * minute;

interface Weeks {
  /** When orders come. */
  readonly times: readonly number[];
  readonly end: number;
  /** What goes on beside them. */
  readonly training: DemoTraining;
}

/** The orders of the last weeks in the order of time, their sheets printed; some changed or cancelled, a few begun. */
export async function takeOrders(
  house: DemoHouse,
  staff: readonly Actor[],
  clients: readonly DemoClient[],
  { times, end, training }: Weeks,
): Promise<void> {
  const { services, chance, moveTo, now } = house;
  const served = clients.filter(({ customer }) => customer.active);
  const clerks = staff.filter(({ roles }) => roles.includes('csClerk'));
  const [counting] = clerks;
  const faxes = counting && keepFaxBook(house, counting, end);
  const someClient = () => often(chance, served);
  const words = await services.dangerousGoods.words();
  const invent = () => answerGoods(inventOrder(chance, someClient(), now()), words);
  await addPartners(house, staff);
  const vehicles = await planVehicles(house, staff, end);
  const following = followShipments(house, staff);
  const duties = doDuties(house, staff, end);
  /** Time passes: the new clerk is taught, shipments are heard of and duties done as they come. */
  const passUntil = async (until: number) => {
    for (let at = now(); at < until; at += halfHour) {
      await training.teachUntil(Math.min(at + halfHour, until));
      await following.tellUntil(Math.min(at + halfHour, until));
      await duties.doUntil(Math.min(at + halfHour, until));
    }
  };
  for (const at of times) {
    await passUntil(at);
    await faxes?.closeDaysBefore(at);
    moveTo(at);
    const clerk = chance.pick(clerks);
    const form = invent();
    const order = await confirm(house, clerk, form);
    faxes?.note(form);
    await print(house, staff, order.id);
    await following.follow(order.id);
    await duties.atOnce();
    if (!chance.percent(92)) {
      if (chance.percent(70)) await change(house, clerk, order.id);
      else await cancel(house, clerk, order);
      await print(house, staff, order.id);
    }
    await vehicles.arrange(order.id);
  }
  await passUntil(end - 12 * minute);
  moveTo(end - 10 * minute);
  await beginDrafts(house, clerks, invent);
  await troubleOnTheWay(house, staff);
}

/** What each clerk is typing just now. */
async function beginDrafts(
  { services, chance, moveTo, now }: DemoHouse,
  clerks: readonly Actor[],
  invent: () => OrderForm,
): Promise<void> {
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

async function confirm(house: DemoHouse, clerk: Actor, form: OrderForm) {
  const { services, chance, moveTo, now } = house;
  const draft = await services.drafts.create(clerk, form);
  moveTo(now() + chance.whole(60, 300) * second);
  await askCustomer(house, clerk, draft, draft.form);
  return services.orders.confirm(clerk, { draftId: draft.id, version: draft.version });
}

async function change(house: DemoHouse, clerk: Actor, orderId: string): Promise<void> {
  const { services, chance, moveTo, now } = house;
  moveTo(now() + chance.whole(1, 4) * minute);
  const draft = await services.drafts.beginChange(clerk, orderId);
  const { id, form, version } = draft;
  const [first, ...rest] = form.goods;
  const goods = first ? [{ ...first, pieces: String(Number(first.pieces) + 1) }, ...rest] : form.goods;
  const saved = await services.drafts.save({ id, version, form: { ...form, goods } });
  await askCustomer(house, clerk, draft, { ...form, goods });
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
  const records = { database, events: services.events, now, worker: 'demo', onPaper: services.tracking.open };
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
