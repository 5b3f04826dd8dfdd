import type { DatabaseConfig } from '../../../electron/backend/config.ts';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { CustomerEntity } from '../../../electron/backend/database/entities/customers.ts';
import { WorkOrderEntity, type WorkOrderRow } from '../../../electron/backend/database/entities/orders.ts';
import { ShipmentEntity, type ShipmentRow } from '../../../electron/backend/database/entities/tracking.ts';
import { insertRows } from '../../../electron/backend/database/rows.ts';
import { newOrderRow } from '../../../electron/backend/orders/order-rows.ts';
import type { Logger } from '../../../electron/backend/ports.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import type { OrderState } from '../../../shared/domain/orders/states.ts';
import { sampleCustomer, type SampleCustomer } from './customers.ts';
import { sampleContent } from './order-content.ts';
import { idAt, type Random, seededRandom } from './random.ts';
import { sampleShipment } from './shipments.ts';

/** What was generated of one order, as the recount reads it. */
export interface Made {
  readonly id: string;
  readonly customerId: string;
  readonly closingDay: number | null;
  /** On the wall of Shanghai, `2026-03-14`; `null` when it was never delivered. */
  readonly day: string | null;
  readonly fen: number;
  readonly onSpot: boolean;
  readonly held: boolean;
}

/** A database whose company is set up, and that may be in use. */
export interface Books {
  readonly config: DatabaseConfig;
  readonly dataDir: string;
  readonly logger: Logger;
  /** Who took the orders. */
  readonly owner: { readonly id: string; readonly name: string };
}

const hour = 3_600_000;
const everyClosingDay = [null, null, 31, 30, 28, 25, 20, 5, 1];
type Fates = readonly (readonly [OrderState | 'lost', number])[];

const usualFates: Fates = [
  ['closed', 60],
  ['signed', 20],
  ['inTransit', 8],
  ['cancelled', 7],
  ['lost', 5],
];

/** Customers with closing days of every kind, the end of the month and the 31st among them. */
export async function makeCustomers(
  books: Books,
  count: number,
  closingDays: readonly (number | null)[] = everyClosingDay,
) {
  const random = seededRandom(3);
  const samples = Array.from({ length: count }, (_, n): SampleCustomer => {
    const sample = sampleCustomer(n, random, Date.UTC(2024, 0, 1), books.owner.id);
    const settlementDay = random.pick(closingDays);
    return { ...sample, customer: { ...sample.customer, settlementMethod: 'monthly', settlementDay } };
  });
  const customers = samples.map(({ customer }) => customer);
  await writeTo(books, (tx) => insertRows(tx, CustomerEntity, customers));
  return samples;
}

interface Span {
  /** Epoch ms. */
  readonly from: number;
  readonly days: number;
  readonly count: number;
  /** Other orders for another seed. */
  readonly seed: number;
  readonly fates?: Fates;
}

/** Orders of those days, written as the counter leaves them. */
export async function makeOrders(
  books: Books,
  customers: readonly SampleCustomer[],
  { from, days, count, seed, fates = usualFates }: Span,
): Promise<readonly Made[]> {
  const random = seededRandom(seed);
  const rows: WorkOrderRow[] = [];
  const shipments: ShipmentRow[] = [];
  const made: Made[] = [];
  for (let n = 0; n < count; n++) {
    const confirmedAt = from + random.below(days * 24) * hour;
    const one = oneOrder(random, {
      id: idAt(confirmedAt, seed * 1_000_000 + n),
      n,
      confirmedAt,
      customers,
      owner: books.owner,
      fates,
    });
    rows.push(one.order);
    shipments.push(one.shipment);
    made.push(one.made);
  }
  await writeTo(books, async (tx) => {
    await insertRows(tx, WorkOrderEntity, rows);
    await insertRows(tx, ShipmentEntity, shipments);
  });
  return made;
}

interface Given {
  readonly id: string;
  readonly n: number;
  readonly confirmedAt: number;
  readonly customers: readonly SampleCustomer[];
  readonly owner: Books['owner'];
  readonly fates: Fates;
}

function oneOrder(random: Random, { id, n, confirmedAt, customers, owner, fates }: Given) {
  const ended = random.weighted(fates);
  const content = sampleContent(n, confirmedAt, customers, random);
  const taker: Pick<Actor, 'userId' | 'displayName'> = { userId: owner.id, displayName: owner.name };
  const number = `DD${id.slice(-12)}`;
  const order: WorkOrderRow = {
    ...newOrderRow(id, number, content, owner, taker as Actor, confirmedAt, {
      papersPending: false,
      begunAt: confirmedAt,
    }),
    state: ended === 'lost' ? 'closed' : ended,
    settlementMethod: random.weighted([
      ['monthly', 8],
      ['onReceipt', 1],
      ['prepaid', 1],
    ] as const),
    expectedFeeFen: random.next() < 0.9 ? random.below(500_000) : null,
    insuranceFeeFen: random.next() < 0.3 ? random.below(5_000) : null,
    podKind: random.next() < 0.8 ? 'none' : 'receiptSlip',
  };
  const usual = sampleShipment(order);
  const back = random.next() < 0.7 ? order.confirmedAt + 100 * hour : null;
  const shipment: ShipmentRow =
    ended === 'lost'
      ? { ...usual, signedAt: null, closedAt: confirmedAt + 60 * hour, bypassedAt: confirmedAt + 60 * hour }
      : { ...usual, podBackAt: back };
  return { order, shipment, made: madeOf(order, shipment, customers) };
}

/** What the recount knows, from the rows alone. */
function madeOf(order: WorkOrderRow, shipment: ShipmentRow, customers: readonly SampleCustomer[]): Made {
  const at = shipment.signedAt ?? shipment.closedAt;
  const delivered = order.state === 'signed' || order.state === 'closed';
  const lost = shipment.signedAt === null;
  const onSpot = order.settlementMethod === 'prepaid' || order.settlementMethod === 'collect';
  const missing = order.podKind !== 'none' && shipment.podBackAt === null;
  return {
    id: order.id,
    customerId: order.customerId,
    closingDay: customers.find(({ customer }) => customer.id === order.customerId)?.customer.settlementDay ?? null,
    day: delivered && at !== null ? new Date(at + 8 * hour).toISOString().slice(0, 10) : null,
    fen: lost ? 0 : (order.expectedFeeFen ?? 0) + (order.insuranceFeeFen ?? 0),
    onSpot,
    held: !lost && !onSpot && missing,
  };
}

type Tx = Parameters<Parameters<Awaited<ReturnType<typeof openDatabase>>['write']>[0]>[0];

/** Writes beside the running counter, on a connection of its own. */
async function writeTo({ config, dataDir, logger }: Books, work: (tx: Tx) => Promise<void>): Promise<void> {
  const options = {
    appVersion: '0.1.0',
    database: config,
    dataDir,
    workstation: 'filler',
    demo: false,
    workers: false,
    passwordCost: { N: 2 ** 6, r: 8, p: 1 },
  };
  const database = await openDatabase(options, logger);
  await database.write(work);
  await database.close();
}
