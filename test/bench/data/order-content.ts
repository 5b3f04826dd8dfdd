import { emptyOrderForm, type OrderForm, type PointForm } from '../../../shared/domain/orders/form.ts';
import {
  centreKindOf,
  densityClassOf,
  jobTypes,
  kindOf,
  transportModes,
  vehicleTypes,
} from '../../../shared/domain/orders/job-types.ts';
import type { GoodsLine, OrderContent, OrderPoint } from '../../../shared/domain/orders/order.ts';
import type { SampleCustomer } from './customers.ts';
import type { Random } from './random.ts';
import { demands, goodsNames, packagings } from './words.ts';

const hour = 3_600_000;

/** The content of the nth order: two points, three goods lines. Few clients order much, most order little. */
export function sampleContent(
  n: number,
  at: number,
  customers: readonly SampleCustomer[],
  random: Random,
): OrderContent {
  const client = customers[Math.floor(random.next() ** 2 * customers.length)];
  const consignee = random.pick(customers);
  if (!client) throw new Error('An order needs a client');
  const jobType = random.weighted([
    [jobTypes[0], 6],
    [jobTypes[1], 2],
    [jobTypes[2], 1],
    [jobTypes[3], 1],
  ] as const);
  const city = kindOf(jobType) === 'city';
  const { customer, contact } = client;
  return {
    channel: random.weighted([
      ['phone', 6],
      ['email', 2],
      ['fax', 1],
      ['marketing', 1],
    ] as const),
    customerId: customer.id,
    customerName: customer.nameZh,
    customerOrderNo: `PO-${1e5 + n}`,
    contactName: contact.name,
    contactPhone: contact.mobile,
    contactEmail: '',
    kind: kindOf(jobType),
    jobType,
    centre: centreKindOf(jobType),
    vehicleType: city ? random.pick(vehicleTypes) : null,
    mode: city ? null : random.pick(transportModes),
    urgent: random.next() < 0.05,
    holdForNotice: random.next() < 0.03,
    pickupFromAt: at + 2 * hour,
    pickupToAt: at + 4 * hour,
    deliveryFromAt: at + 6 * hour,
    deliveryToAt: at + (city ? 8 : 72) * hour,
    podKind: 'receiptSlip',
    podCopies: 1,
    signOffNotes: '',
    importantNotes: random.pick(demands),
    specialDemands: '',
    remarks: '',
    settlementMethod: customer.settlementMethod,
    expectedFeeFen: 8e3 + random.below(2e5),
    declaredValueFen: null,
    insuranceFeeFen: null,
    points: [pointOf('pickup', client), pointOf('delivery', consignee)],
    goods: [1, 2, 3].map((position) => goodsLine(position, random)),
  };
}

function pointOf(kind: OrderPoint['kind'], { address }: SampleCustomer): OrderPoint {
  const { company, contact, phone, province, city, district, street } = address;
  return { kind, position: 1, company, contact, phone, province, city, district, street };
}

function goodsLine(position: number, random: Random): GoodsLine {
  const [grams, cm3] = [1_000 * (1 + random.below(800)), 10_000 * (1 + random.below(300))];
  const pieces = 1 + random.below(60);
  const [name, packaging] = [random.pick(goodsNames), random.pick(packagings)];
  return { position, name, pieces, grams, cm3, packaging, density: densityClassOf(grams, cm3) };
}

/** The form that this content would have been typed as. Days and hours are left to the caller. */
export function formOf(content: OrderContent): OrderForm {
  const points = (kind: OrderPoint['kind']): PointForm[] =>
    content.points
      .filter((point) => point.kind === kind)
      .map(({ kind: _kind, position: _position, ...point }) => ({ ...point, saveToBook: false }));
  const { channel, customerId, customerOrderNo, contactName, contactPhone, contactEmail, jobType, urgent } = content;
  return {
    ...emptyOrderForm,
    channel,
    customerId,
    customerOrderNo,
    contactName,
    contactPhone,
    contactEmail,
    jobType,
    urgent,
    vehicleType: content.vehicleType ?? '',
    mode: content.mode ?? '',
    holdForNotice: content.holdForNotice,
    dangerousDeclared: 'no',
    podKind: content.podKind,
    importantNotes: content.importantNotes,
    settlementMethod: content.settlementMethod,
    pickups: points('pickup'),
    deliveries: points('delivery'),
    goods: content.goods.map(({ name, pieces, grams, cm3, packaging }) => ({
      name,
      pieces: String(pieces),
      weightKg: String(grams / 1e3),
      volumeM3: String(cm3 / 1e6),
      packaging,
    })),
    expectedFee: content.expectedFeeFen === null ? '' : String(content.expectedFeeFen / 100),
  };
}
