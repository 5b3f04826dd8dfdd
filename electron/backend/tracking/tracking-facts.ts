import { kindOf } from '../../../shared/domain/orders/job-types.ts';
import type { FactChange } from '../../../shared/domain/tracking/judge-facts.ts';
import type { ReceiptStep } from '../../../shared/domain/tracking/receipts.ts';
import type { FactSource, ServiceClass } from '../../../shared/domain/tracking/values.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { NewEvent } from '../events/events.ts';

/**
 * What following a shipment makes known, all told of the order; others open and close duties on them.
 *
 * | event | when | beside `number`, `ownerId`, `customerId`, `kind`, `class`, `promisedAt` |
 * | --- | --- | --- |
 * | `tracking.opened` | its work order is on paper (2.2.1) | `rules` of the proposed class, `expectedAt` |
 * | `order.departed` | it left | `at`, `source` |
 * | `order.seen` | told where it is on the way | `at`, `place`, `source` |
 * | `order.expected` | another arrival is expected | `from`, `to`, `source` |
 * | `order.arrived` | it arrived | `at`, `onTime`, `source` |
 * | `order.arrivalCalled` | the consignee was asked | `condition`, `attitude`, `satisfied` |
 * | `order.signed` | it was signed for, in whole or part, or refused | `at`, `signee`, `pieces`, `sent`, `outcome` |
 * | `receipt.collected`, `.sent`, `.received`, `.checked`, `.archived`, `.handedOn` | the signed original is there | `at`, `note` |
 * | `receipt.unqualified` | it has to be signed again | `missing` of signee, date, time, stamp |
 * | `receipt.undone` | the last of these was taken back | `step`, `reason` |
 * | `receipt.limitSet` | the customer's days for it | `days` |
 * | `receipt.bypassed` | the director closes without it | `reason` |
 * | `order.closed` | archived, or needed no receipt, or bypassed, or made good by another order | `bypassed`, `by` |
 * | `order.reopened` | that order's receipt was taken back | `by` |
 * | `tracking.noted` | something else was written down | `changes` |
 * | `tracking.corrected` | a recorded fact was put right | `changes`, `reason` |
 * | `order.steppedBack` | the last milestone was taken back | `milestone`, `was`, `reason` |
 * | `tracking.classChanged` | another class, with its checklist (2.4) | `from`, `to`, `proposed`, `reason` |
 * | `tracking.step.done`, `.notApplicable`, `.open` | a person ticked a link, or took it back | `step`, `reason` |
 * | `letter.sent` | the consignment letter went out | `partner`, `way`, `demands`, `revision` |
 * | `letter.outdated` | the order was changed after its letter | `partner`, `sentRevision`, `newRevision` |
 */
export type TrackingFact =
  | 'tracking.opened'
  | 'order.departed'
  | 'order.seen'
  | 'order.expected'
  | 'order.arrived'
  | 'order.arrivalCalled'
  | 'order.signed'
  | 'tracking.noted'
  | 'tracking.corrected'
  | 'order.steppedBack'
  | 'tracking.classChanged'
  | 'tracking.step.done'
  | 'tracking.step.notApplicable'
  | 'tracking.step.open'
  | 'letter.sent'
  | 'letter.outdated'
  | `receipt.${ReceiptStep}`
  | 'receipt.unqualified'
  | 'receipt.undone'
  | 'receipt.limitSet'
  | 'receipt.bypassed'
  | 'order.closed'
  | 'order.reopened';

export function trackingFact(
  type: TrackingFact,
  order: WorkOrderRow,
  shipment: Pick<ShipmentRow, 'serviceClass'>,
  {
    clauses,
    promisedAt,
    ...more
  }: Readonly<Record<string, unknown>> & {
    readonly clauses: readonly ClauseId[];
    readonly promisedAt: number | null;
  },
): NewEvent {
  const { id, number, ownerId, customerId, jobType } = order;
  const known = { number, ownerId, customerId, kind: kindOf(jobType), class: shipment.serviceClass, promisedAt };
  return { type, subject: { kind: 'order', id }, clauses, payload: { ...known, ...more } };
}

/** City orders by the day they are for, outbound ones by their class (2.3.1, 2.4). */
export function wayClause(
  order: Pick<WorkOrderRow, 'jobType' | 'confirmedAt' | 'deliveryToAt' | 'deliveryFromAt'>,
  serviceClass: ServiceClass | null,
  zone: string,
): ClauseId {
  if (kindOf(order.jobType) === 'outbound') {
    const byClass = { A: '2.4.1', B: '2.4.2', C: '2.4.3' } as const;
    return byClass[serviceClass ?? 'C'];
  }
  const due = order.deliveryToAt ?? order.deliveryFromAt ?? order.confirmedAt;
  const sameDay = wallTime(due, zone).day === wallTime(order.confirmedAt, zone).day;
  return sameDay ? '2.3.1-sameDay' : '2.3.1-nextDay';
}

const call: readonly string[] = ['condition', 'attitude', 'satisfied'];
const signature: readonly string[] = ['signee', 'signedPieces', 'outcome'];

/** The facts that newly known values make, each told once. */
export function factsOf(
  order: WorkOrderRow,
  after: ShipmentRow,
  recorded: readonly FactChange[],
  by: { readonly zone: string; readonly promisedAt: number | null; readonly source: FactSource | null },
): readonly NewEvent[] {
  const { zone, promisedAt, source } = by;
  const way = wayClause(order, after.serviceClass, zone);
  const late = after.arrivedAt !== null && promisedAt !== null && after.arrivedAt > promisedAt;
  const names = recorded.map(({ name }) => name);
  const tell = (type: TrackingFact, clauses: readonly ClauseId[], more: Readonly<Record<string, unknown>>) =>
    trackingFact(type, order, after, { clauses, promisedAt, ...(source ? { source } : {}), ...more });
  const told: NewEvent[] = [];
  if (names.includes('departedAt')) told.push(tell('order.departed', [way], { at: after.departedAt }));
  if (names.includes('seenAt') || names.includes('seenPlace')) {
    told.push(tell('order.seen', [way], { at: after.seenAt, place: after.seenPlace }));
  }
  for (const { name, from, to } of recorded) {
    if (name === 'expectedAt') told.push(tell('order.expected', [way], { from, to }));
  }
  if (names.includes('arrivedAt')) {
    const clauses: readonly ClauseId[] = late ? [way, '2.5.2'] : [way, '2.5.1'];
    told.push(tell('order.arrived', clauses, { at: after.arrivedAt, onTime: promisedAt === null ? null : !late }));
  }
  if (names.some((name) => call.includes(name))) {
    const { condition, attitude, satisfied } = after;
    told.push(tell('order.arrivalCalled', [way], { condition, attitude, satisfied }));
  }
  if (names.includes('signedAt')) {
    const { signedAt: at, signee, signedPieces: pieces, outcome } = after;
    told.push(tell('order.signed', ['2.5.1'], { at, signee, pieces, sent: order.pieces, outcome }));
  }
  if (names.includes('podBackAt')) told.push(tell('receipt.received', ['2.5.1'], { at: after.podBackAt }));
  const others = recorded.filter(({ name }) => !name.endsWith('At') && name !== 'seenPlace' && !call.includes(name));
  const noted = others.filter(({ name }) => !(signature.includes(name) && names.includes('signedAt')));
  if (noted.length > 0) told.push(tell('tracking.noted', ['2.2.1'], { changes: noted }));
  return told;
}
