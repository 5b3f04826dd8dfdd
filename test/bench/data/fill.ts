import { AttachmentEntity } from '../../../electron/backend/database/entities/attachments.ts';
import {
  CustomerAddressEntity,
  CustomerContactEntity,
  CustomerEntity,
} from '../../../electron/backend/database/entities/customers.ts';
import { DangerousLetterEntity } from '../../../electron/backend/database/entities/dangerous-goods.ts';
import { EventEntity, SearchTokenEntity } from '../../../electron/backend/database/entities/memory.ts';
import {
  NumberSeriesEntity,
  OrderGoodsEntity,
  OrderPointEntity,
  OrderRevisionEntity,
  WorkOrderEntity,
} from '../../../electron/backend/database/entities/orders.ts';
import { PrintJobEntity } from '../../../electron/backend/database/entities/printing.ts';
import { ShipmentEntity } from '../../../electron/backend/database/entities/tracking.ts';
import { customerTokens } from '../../../electron/backend/customers/customer-tokens.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import { customerCount, sampleCustomer, type SampleCustomer } from './customers.ts';
import { type OrderMaker, orderMaker } from './orders.ts';
import { type Random, seededRandom } from './random.ts';
import { sampleShipment } from './shipments.ts';
import type { Sink } from './sink.ts';

/** What the rows hang on: the clerk who did it all, and the end of the chain of events so far. */
export interface Ground {
  readonly actor: Actor;
  readonly lastSeq: number;
  readonly lastHash: string;
}

export const filledTables: readonly string[] = [
  CustomerEntity,
  CustomerContactEntity,
  CustomerAddressEntity,
  AttachmentEntity,
  DangerousLetterEntity,
  WorkOrderEntity,
  OrderPointEntity,
  OrderGoodsEntity,
  OrderRevisionEntity,
  PrintJobEntity,
  ShipmentEntity,
  EventEntity,
  SearchTokenEntity,
  NumberSeriesEntity,
].map(({ options }) => options.name);

const customersBegan = Date.UTC(2019, 0, 1);

/** The same clients for every number of orders. */
export function sampleCustomers(ownerId: string, count = customerCount): readonly SampleCustomer[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, n) => sampleCustomer(n, random, customersBegan, ownerId));
}

/** Fills the clients and `count` orders up to yesterday. */
export async function fill(
  sink: Sink,
  ground: Ground,
  count: number,
  say: (line: string) => void,
  customers: readonly SampleCustomer[] = sampleCustomers(ground.actor.userId),
): Promise<void> {
  for (const one of customers) addCustomer(sink, one);
  const end = new Date().setUTCHours(0, 0, 0, 0) - 86_400_000;
  const orders = makerOf(ground, count, end, customers, seededRandom(11));
  for (let n = 1; n <= count; n++) {
    addOrder(sink, orders);
    if (n % 100_000 === 0) {
      say(`  ${n.toLocaleString('en')} of ${count.toLocaleString('en')} orders`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  sink.add(
    NumberSeriesEntity,
    [...orders.series].map(([series, last]) => ({ series, last })),
  );
}

function makerOf(ground: Ground, count: number, end: number, customers: readonly SampleCustomer[], random: Random) {
  const { actor, lastSeq, lastHash } = ground;
  return orderMaker({ count, end, actor, firstSeq: lastSeq + 1, hash: lastHash }, customers, random);
}

function addCustomer(sink: Sink, { customer, contact, address, scan, letter }: SampleCustomer): void {
  sink.add(CustomerEntity, [customer]);
  sink.add(CustomerContactEntity, [contact]);
  sink.add(CustomerAddressEntity, [address]);
  sink.add(AttachmentEntity, [scan]);
  sink.add(DangerousLetterEntity, [letter]);
  const contacts = [{ ...contact, position: contact.title }];
  sink.addTokens('customer', customer.id, customerTokens({ ...customer, contacts, addresses: [] }));
}

function addOrder(sink: Sink, orders: OrderMaker): void {
  const { order, points, goods, revision, job, events, tokens } = orders.next();
  sink.add(WorkOrderEntity, [order]);
  sink.add(OrderPointEntity, points);
  sink.add(OrderGoodsEntity, goods);
  sink.add(OrderRevisionEntity, [revision]);
  sink.add(PrintJobEntity, [job]);
  sink.add(ShipmentEntity, [sampleShipment(order)]);
  sink.add(EventEntity, events);
  sink.addTokens('order', order.id, tokens);
}
