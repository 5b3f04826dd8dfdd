import { isEmail, isPhone, tidyPhone } from '../../lib/contacts.ts';
import { parseFen } from '../../lib/money.ts';
import { parseCount } from '../../lib/quantity.ts';
import { oneLine, tidy } from '../../lib/text.ts';
import type { OrderForm } from './form.ts';
import { Findings, type ReviewIssue } from './findings.ts';
import { centreKindOf, type JobType, kindOf, type OrderKind } from './job-types.ts';
import { limits } from './limits.ts';
import type { OrderContent } from './order.ts';
import { readGoods, readPoints } from './review-lines.ts';
import { readWindow } from './review-times.ts';

/** What the rule must know beside the form. */
export interface ReviewFacts {
  /** Epoch ms. */
  readonly now: number;
  /** The company's time zone. */
  readonly zone: string;
  /** The chosen client as the records have it; `null` when it is none of ours or no longer served. */
  readonly customer: { readonly id: string; readonly name: string; readonly active: boolean } | null;
  /** The order that is being changed: its kind stays, and its times may lie in the past by now. */
  readonly amends?: { readonly kind: OrderKind } | null;
}

export interface Review {
  readonly issues: readonly ReviewIssue[];
  /** The order as it would be confirmed; `null` while anything is missing or wrong. */
  readonly content: OrderContent | null;
}

/** 1.3.x.7: reads the whole form and says what is missing, wrong or odd. Odd things do not stop an order. */
export function reviewOrder(form: OrderForm, facts: ReviewFacts): Review {
  const find = new Findings();
  const customer = readCustomer(form, facts, find);
  const jobType = readJobType(form, facts, find);
  const times = readTimes(form, facts, find);
  const points = readPoints(form, find);
  const goods = readGoods(form, find);
  const money = readMoney(form, find);
  const words = readWords(form, find);
  const pod = readPod(form, find);
  if (!form.settlementMethod) find.missing('settlementMethod', 'orders.settlementMissing');
  if (find.blocked || !customer || !jobType || !form.settlementMethod) return { issues: find.all, content: null };
  const city = kindOf(jobType) === 'city';
  return {
    issues: find.all,
    content: {
      channel: form.channel,
      customerId: customer.id,
      customerName: customer.name,
      kind: kindOf(jobType),
      jobType,
      centre: centreKindOf(jobType),
      vehicleType: city && form.vehicleType ? form.vehicleType : null,
      mode: !city && form.mode ? form.mode : null,
      urgent: form.urgent,
      holdForNotice: form.holdForNotice,
      settlementMethod: form.settlementMethod,
      ...times,
      ...pod,
      ...money,
      ...words,
      points,
      goods,
    },
  };
}

function readCustomer(form: OrderForm, facts: ReviewFacts, find: Findings): ReviewFacts['customer'] {
  if (!form.customerId) find.missing('customerId', 'orders.customerMissing');
  else if (!facts.customer) find.wrong('customerId', 'orders.customerUnknown');
  else if (!facts.customer.active) find.wrong('customerId', 'orders.customerInactive');
  return facts.customer;
}

function readJobType(form: OrderForm, facts: ReviewFacts, find: Findings): JobType | null {
  if (!form.jobType) {
    find.missing('jobType', 'orders.jobTypeMissing');
    return null;
  }
  if (facts.amends && facts.amends.kind !== kindOf(form.jobType)) find.wrong('jobType', 'orders.kindFixed');
  if (kindOf(form.jobType) === 'city') {
    if (!form.vehicleType) find.missing('vehicleType', 'orders.vehicleMissing');
  } else {
    if (!form.mode) find.missing('mode', 'orders.modeMissing');
    if (!form.deliveryDay.trim()) find.missing('deliveryDay', 'orders.deliveryDayMissing');
  }
  return form.jobType;
}

function readTimes(form: OrderForm, facts: ReviewFacts, find: Findings) {
  const pickup = readWindow(
    { day: form.pickupDay, from: form.pickupFrom, to: form.pickupTo, path: 'pickup' },
    facts,
    find,
  );
  const delivery = readWindow(
    { day: form.deliveryDay, from: form.deliveryFrom, to: form.deliveryTo, path: 'delivery' },
    facts,
    find,
  );
  const deliveryEnd = delivery.toAt ?? delivery.fromAt;
  if (pickup.fromAt !== null && deliveryEnd !== null && deliveryEnd < pickup.fromAt) {
    find.wrong('deliveryDay', 'orders.deliveryBeforePickup');
  }
  return {
    pickupFromAt: pickup.fromAt,
    pickupToAt: pickup.toAt,
    deliveryFromAt: delivery.fromAt,
    deliveryToAt: delivery.toAt,
  };
}

function readMoney(form: OrderForm, find: Findings) {
  const amount = (path: 'expectedFee' | 'declaredValue' | 'insuranceFee'): number | null => {
    if (!form[path].trim()) return null;
    const fen = parseFen(form[path]);
    if (fen === null) find.wrong(path, 'orders.amountWrong');
    else if (fen < 0) find.wrong(path, 'orders.amountNegative');
    else if (fen > limits.fen) find.wrong(path, 'orders.amountTooLarge');
    return fen;
  };
  const expectedFeeFen = amount('expectedFee');
  const declaredValueFen = amount('declaredValue');
  const insuranceFeeFen = amount('insuranceFee');
  if (expectedFeeFen === null && !form.expectedFee.trim()) find.odd('expectedFee', 'orders.feeMissing');
  if (insuranceFeeFen && !declaredValueFen) find.odd('declaredValue', 'orders.insuredWithoutValue');
  return { expectedFeeFen, declaredValueFen, insuranceFeeFen };
}

function readPod(form: OrderForm, find: Findings) {
  if (form.podKind === 'none') return { podKind: form.podKind, podCopies: 0 };
  const podCopies = parseCount(form.podCopies);
  if (podCopies === null || podCopies < 1 || podCopies > limits.podCopies) {
    find.wrong('podCopies', 'orders.podCopiesWrong', { most: limits.podCopies });
  }
  return { podKind: form.podKind, podCopies: podCopies ?? 0 };
}

function readWords(form: OrderForm, find: Findings) {
  const notes = (path: 'signOffNotes' | 'importantNotes' | 'specialDemands' | 'remarks'): string => {
    find.length(path, form[path], limits.notes);
    return form[path].trim();
  };
  find.length('customerOrderNo', form.customerOrderNo, limits.orderNo);
  find.length('contactName', form.contactName, limits.contact);
  if (!form.contactName.trim()) find.missing('contactName', 'orders.callerMissing');
  if (!form.contactPhone.trim()) find.missing('contactPhone', 'orders.phoneMissing');
  else if (!isPhone(form.contactPhone)) find.wrong('contactPhone', 'orders.phoneWrong');
  if (form.contactEmail.trim() && !isEmail(form.contactEmail)) find.wrong('contactEmail', 'orders.emailWrong');
  return {
    customerOrderNo: tidy(form.customerOrderNo),
    contactName: oneLine(form.contactName),
    contactPhone: tidyPhone(form.contactPhone),
    contactEmail: tidy(form.contactEmail),
    signOffNotes: notes('signOffNotes'),
    importantNotes: notes('importantNotes'),
    specialDemands: notes('specialDemands'),
    remarks: notes('remarks'),
  };
}
