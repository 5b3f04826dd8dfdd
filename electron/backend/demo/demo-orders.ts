import type { Customer, CustomerAddress } from '../../../shared/contract/customers.ts';
import { emptyOrderForm, type GoodsForm, type OrderForm, type PointForm } from '../../../shared/domain/orders/form.ts';
import type { JobType, TransportMode, VehicleType } from '../../../shared/domain/orders/job-types.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import { formatDecimal } from '../../../shared/lib/decimal.ts';
import type { Chance } from './chance.ts';
import { type DemoGoods, type DemoTrade, demoWords } from './demo-words.ts';

const zone = 'Asia/Shanghai';
const cityOfTheHouse = '北京市';

/** An order as a clerk would type it at that moment, for goods of the client's trade. */
export function inventOrder(
  chance: Chance,
  { customer, trade }: { readonly customer: Customer; readonly trade: DemoTrade },
  at: number,
): OrderForm {
  const city = chance.percent(55);
  const goods = chance.several(trade.goods, chance.whole(1, 3)).map((kind) => goodsLine(chance, kind));
  const kg = goods.reduce((sum, line) => sum + Number(line.form.weightKg), 0);
  const yuan = goods.reduce((sum, line) => sum + line.yuan, 0);
  const contact = customer.contacts[0];
  const fee = city ? 160 + kg * 0.35 : 120 + kg * 1.6;
  return {
    ...emptyOrderForm,
    channel: chance.pick(['phone', 'phone', 'phone', 'phone', 'email', 'email', 'fax', 'marketing']),
    customerId: customer.id,
    customerOrderNo: chance.percent(40) ? `PO${chance.digits(6)}` : '',
    contactName: contact?.name ?? '',
    contactPhone: contact?.mobile ?? '',
    contactEmail: contact?.email ?? '',
    urgent: chance.percent(9),
    holdForNotice: chance.percent(4),
    podKind: chance.pick(['receiptSlip', 'receiptSlip', 'returnSlip', 'customerOriginal']),
    podCopies: String(chance.whole(1, 3)),
    settlementMethod: customer.settlementMethod,
    goods: goods.map(({ form }) => form),
    expectedFee: Math.round(fee).toFixed(2),
    declaredValue: chance.percent(45) ? String(yuan) : '',
    insuranceFee: '',
    ...notes(chance),
    ...points(chance, customer, city),
    ...(city ? cityService(kg) : outboundService(chance, kg)),
    ...times(chance, at, city),
  };
}

function goodsLine(chance: Chance, kind: DemoGoods): { readonly form: GoodsForm; readonly yuan: number } {
  const pieces = chance.percent(70) ? chance.whole(1, 24) : chance.whole(25, 90);
  const grams = pieces * chance.whole(kind.kgFrom * 10, kind.kgTo * 10) * 100;
  const cm3 = Math.max(1_000, Math.round((grams * 1_000) / kind.kgPerM3 / 1_000) * 1_000);
  const weightKg = formatDecimal(grams, 3, { trim: true });
  const volumeM3 = formatDecimal(cm3, 6, { trim: true });
  const { name, packaging, yuan } = kind;
  return { form: { name, pieces: String(pieces), weightKg, volumeM3, packaging }, yuan: yuan * pieces };
}

function points(chance: Chance, { addresses }: Customer, city: boolean): Pick<OrderForm, 'pickups' | 'deliveries'> {
  const [store, ...others] = addresses;
  const inTown = others.filter((address) => address.city === cityOfTheHouse);
  const consignees = city ? inTown : others.filter((address) => address.city !== cityOfTheHouse);
  const deliveries = chance.several(consignees, chance.percent(14) ? chance.whole(2, 3) : 1);
  const secondPickup = !city && chance.percent(6) ? inTown.slice(0, 1) : [];
  return { pickups: [...(store ? [store] : []), ...secondPickup].map(point), deliveries: deliveries.map(point) };
}

function point({ id: _id, ...address }: CustomerAddress): PointForm {
  return { ...address, saveToBook: false };
}

function notes(chance: Chance): Pick<OrderForm, 'signOffNotes' | 'importantNotes' | 'specialDemands' | 'remarks'> {
  const { signOff, important, special, remarks } = demoWords.notes;
  const maybe = (share: number, from: readonly string[]) => (chance.percent(share) ? chance.pick(from) : '');
  return {
    signOffNotes: maybe(55, signOff),
    importantNotes: maybe(45, important),
    specialDemands: maybe(25, special),
    remarks: maybe(15, remarks),
  };
}

function cityService(kg: number): { readonly jobType: JobType; readonly vehicleType: VehicleType } {
  const byWeight: readonly (readonly [number, VehicleType])[] = [
    [150, 'van'],
    [600, 'box3m'],
    [1_500, 'box4m2'],
    [4_000, 'box6m8'],
  ];
  const fitting = byWeight.find(([most]) => kg <= most);
  return { jobType: 'cityDelivery', vehicleType: fitting?.[1] ?? 'box9m6' };
}

function outboundService(chance: Chance, kg: number): { readonly jobType: JobType; readonly mode: TransportMode } {
  const light: readonly TransportMode[] = ['air', 'expressRoad', 'standardRoad'];
  const heavy: readonly TransportMode[] = ['standardRoad', 'standardRoad', 'expressRoad', 'rail'];
  return {
    jobType: chance.pick([
      'doorToDoor',
      'doorToDoor',
      'doorToDoor',
      'doorToStation',
      'stationToDoor',
      'stationToStation',
    ]),
    mode: chance.pick(kg < 120 ? light : heavy),
  };
}

/** Fetched today when it is asked for before three, else tomorrow; out of town it takes two to five days. */
function times(chance: Chance, at: number, city: boolean) {
  const { day, time } = wallTime(at, zone);
  const hour = Number(time.slice(0, 2));
  const today = hour < 15;
  const pickupDay = today ? day : addDays(day, 1);
  const from = today ? hour + 1 : chance.whole(8, 11);
  const deliveryDay = addDays(pickupDay, city ? (today && hour < 11 ? 0 : 1) : chance.whole(2, 5));
  const sameDay = deliveryDay === pickupDay;
  return {
    pickupDay,
    pickupFrom: clock(from),
    pickupTo: clock(from + 2),
    deliveryDay,
    deliveryFrom: clock(sameDay ? from + 3 : 9),
    deliveryTo: clock(sameDay ? 20 : chance.pick([12, 17, 18])),
  };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
