import { parseFen } from '../../lib/money.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { GoodsForm, OrderForm, PointForm } from '../orders/form.ts';

/** What is read back to the caller, in the order in which it is read and ticked (1.2.2). */
export const readingGroups = ['client', 'job', 'times', 'points', 'goods', 'demands', 'quote'] as const;
export type ReadingGroup = (typeof readingGroups)[number];

/** One thing that is said: the field, and its words as they stand. */
export type Said = readonly [path: string, words: string];

/**
 * What a group says, in the order of the form; empty when it says nothing. Left out is what is no business of the
 * customer's: the channel, `remarks` (our own notes) and whether an address is kept in the book; and what the
 * form holds without showing it, as the vehicle of an outbound order.
 */
export function saidIn(group: ReadingGroup, form: OrderForm): readonly Said[] {
  return sayings[group](form).filter(([, words]) => words !== '');
}

/** The same words give the same mark, whoever reads them and wherever: SHA-256 as hex. */
export function fingerprintOf(group: ReadingGroup, form: OrderForm): string {
  return sha256(JSON.stringify([group, ...saidIn(group, form)]));
}

/** Mark of all that the customer confirms. */
export function fingerprintOfAll(form: OrderForm): string {
  return sha256(JSON.stringify(readingGroups.map((group) => saidIn(group, form))));
}

const sayings: Readonly<Record<ReadingGroup, (form: OrderForm) => readonly Said[]>> = {
  client: (form) =>
    plain(form, ['customerId', 'contactName', 'contactPhone', 'contactEmail', 'customerOrderNo'] as const),
  job: (form) => [
    ...plain(form, ['jobType'] as const),
    ...(isOutbound(form) ? plain(form, ['mode'] as const) : plain(form, ['vehicleType'] as const)),
    ['urgent', form.urgent ? 'yes' : ''],
    ['holdForNotice', form.holdForNotice ? 'yes' : ''],
  ],
  times: (form) => [
    ...plain(form, ['pickupDay', 'pickupFrom', 'pickupTo', 'deliveryDay', 'deliveryFrom', 'deliveryTo'] as const),
    ['podKind', form.podKind],
    ...(form.podKind === 'none' ? [] : plain(form, ['podCopies'] as const)),
    ...plain(form, ['signOffNotes'] as const),
  ],
  points: (form) => [
    ...rows('pickups', form.pickups, pointFields),
    ...rows('deliveries', form.deliveries, pointFields),
  ],
  goods: (form) => [
    ...rows('goods', form.goods, goodsFields),
    ...plain(form, ['dangerousDeclared', 'dangerousDetails'] as const),
  ],
  demands: (form) => plain(form, ['importantNotes', 'specialDemands'] as const),
  quote: (form) => [
    ...plain(form, ['settlementMethod'] as const),
    ...(['expectedFee', 'declaredValue', 'insuranceFee'] as const).map((path): Said => [path, amount(form[path])]),
  ],
};

const pointFields = [
  'company',
  'contact',
  'phone',
  'province',
  'city',
  'district',
  'street',
] as const satisfies readonly (keyof PointForm)[];
const goodsFields = [
  'name',
  'pieces',
  'weightKg',
  'volumeM3',
  'packaging',
] as const satisfies readonly (keyof GoodsForm)[];

type TextField = {
  [Field in keyof OrderForm]: OrderForm[Field] extends string | null ? Field : never;
}[keyof OrderForm];

function plain(form: OrderForm, paths: readonly TextField[]): readonly Said[] {
  return paths.map((path): Said => [path, (form[path] ?? '').trim()]);
}

/** Rows are numbered as they are read: one that is empty is not there. */
function rows<Field extends string>(
  list: string,
  given: readonly Readonly<Record<Field, string>>[],
  fields: readonly Field[],
): readonly Said[] {
  const written = given.filter((row) => fields.some((field) => row[field].trim() !== ''));
  return written.flatMap((row, index) => fields.map((field): Said => [`${list}.${index}.${field}`, row[field].trim()]));
}

/** 50000 and 50,000.00 are read the same. */
function amount(typed: string): string {
  return String(parseFen(typed) ?? typed.trim());
}

function isOutbound({ jobType }: OrderForm): boolean {
  return jobType !== '' && jobType !== 'cityDelivery';
}
