import { wallTime } from '../../lib/dates.ts';
import type { ContactPurpose } from '../messages/purposes.ts';
import type { Facts } from './rule.ts';

/** What a condition looks at: the subject as it is at that moment, on the company's wall. */
export interface Circumstances {
  readonly facts: Facts;
  readonly at: number;
  readonly zone: string;
}

export const conditionNames = [
  'always',
  'city',
  'outbound',
  /** 2.3.1: to be delivered on the very day. */
  'citySameDay',
  'cityLaterDay',
  'outboundLaterDay',
  'cameByFax',
  /** The consignee signs a paper that comes back. */
  'paperComesBack',
  /** 2.5.2: an exception is open, of whatever kind. */
  'trouble',
  'troubleInCity',
  'lateOutbound',
  /** Lost or mis-sent. */
  'strayedOutbound',
  'lost',
  'misSent',
  'newTimePromised',
  /** A report of an exception, by how it was found and whether the office was open. */
  'reportOfComplaint',
  'reportOfTracking',
  'reportOfInternal',
  'reportAfterHours',
  'reportLate',
  'reportInternal',
  'reportInternalOfCustomer',
  /** 4.3.1.2, beside the question after a late shipment. */
  'callBackPromised',
  /** 3.3.2.2 */
  'lateQuestionAsked',
  'driverToCall',
  /** The customer had his word, and there is more to come. */
  'caseGoesOn',
  /** 4.3.1.9 */
  'departmentAsked',
  /** 4.3.1.3 */
  'escalated',
  /** 3.3.2.4 */
  'hardCase',
  /** A claim was decided, and money goes. */
  'somethingToPay',
  /** 4.3.1.9: of one clerk, or of the department. */
  'summaryOfClerk',
  'summaryOfDepartment',
  /** Chapter 8: a report by its kind. */
  'workReportDaily',
  'workReportWeekly',
  'workReportKeyAccount',
  'workReportQuarter',
  /** 5.2.1: an account in training without a plan. */
  'traineeWithoutPlan',
  /** 6.2.1: announced and not begun. */
  'visitComing',
  /** 7.1.3: the customer is to check it. */
  'statementSent',
  /** 7.1.4: confirmed, and something is owed for the month. */
  'invoiceToAsk',
  /** 7.3.1: some of it is still to be paid. */
  'statementOwed',
] as const;
export type ConditionName = (typeof conditionNames)[number];

/** When a duty is one at all. */
export const conditions: Readonly<Record<ConditionName, (given: Circumstances) => boolean>> = {
  always: () => true,
  city: ({ facts }) => isCity(facts),
  outbound: ({ facts }) => isOutbound(facts),
  citySameDay: (given) => isCity(given.facts) && deliveryComes(given) === 'today',
  cityLaterDay: (given) => isCity(given.facts) && deliveryComes(given) === 'later',
  outboundLaterDay: (given) => isOutbound(given.facts) && deliveryComes(given) === 'later',
  cameByFax: ({ facts }) => facts['channel'] === 'fax',
  paperComesBack: ({ facts }) => typeof facts['podKind'] === 'string' && facts['podKind'] !== 'none',
  trouble: ({ facts }) => typeof facts['exceptionKind'] === 'string',
  troubleInCity: ({ facts }) => typeof facts['exceptionKind'] === 'string' && isCity(facts),
  lateOutbound: ({ facts }) => facts['exceptionKind'] === 'late' && isOutbound(facts),
  strayedOutbound: ({ facts }) => isOutbound(facts) && isStrayed(facts),
  lost: ({ facts }) => facts['exceptionKind'] === 'lost',
  misSent: ({ facts }) => facts['exceptionKind'] === 'misSent',
  newTimePromised: ({ facts }) => typeof facts['newExpectedAt'] === 'number',
  reportOfComplaint: ({ facts }) => inHours(facts) && (facts['foundBy'] === 'complaint' || facts['foundBy'] === ''),
  reportOfTracking: ({ facts }) => inHours(facts) && facts['foundBy'] === 'tracking',
  reportOfInternal: ({ facts }) => inHours(facts) && facts['foundBy'] === 'internal',
  reportAfterHours: ({ facts }) => facts['regime'] === 'afterHours',
  reportLate: ({ facts }) => facts['reportKind'] === 'late' && facts['customerId'] !== null,
  reportInternal: ({ facts }) => isInternal(facts),
  reportInternalOfCustomer: ({ facts }) => isInternal(facts) && typeof facts['customerId'] === 'string',
  callBackPromised: ({ facts }) => facts['promiseKind'] === 'callBack',
  lateQuestionAsked: ({ facts }) => facts['promiseKind'] === 'lateQuestion',
  driverToCall: ({ facts }) => facts['promiseKind'] === 'lateQuestion' && facts['driverCalled'] !== true,
  caseGoesOn: ({ facts }) => facts['caseOpen'] === true,
  departmentAsked: ({ facts }) => facts['requestKind'] === 'request',
  escalated: ({ facts }) => facts['requestKind'] === 'escalation',
  hardCase: ({ facts }) => facts['requestKind'] === 'hardCase',
  somethingToPay: ({ facts }) => typeof facts['total'] === 'number' && facts['total'] > 0,
  summaryOfClerk: ({ facts }) => facts['summaryScope'] === 'clerk',
  summaryOfDepartment: ({ facts }) => facts['summaryScope'] === 'department',
  workReportDaily: ({ facts }) => facts['workReportKind'] === 'daily',
  workReportWeekly: ({ facts }) => facts['workReportKind'] === 'weekly',
  workReportKeyAccount: ({ facts }) => facts['workReportKind'] === 'keyAccount',
  workReportQuarter: ({ facts }) => facts['workReportKind'] === 'quarter',
  traineeWithoutPlan: ({ facts }) => facts['traineeWithoutPlan'] === true,
  visitComing: ({ facts }) => facts['visitComing'] === true,
  statementSent: ({ facts }) => facts['stage'] === 'sent',
  invoiceToAsk: ({ facts }) => facts['invoiceToAsk'] === true,
  statementOwed: ({ facts }) => facts['stage'] === 'invoiceDelivered' && facts['owed'] === true,
};

/** An event and the task that it may close, cancel or move. */
export interface Meeting {
  readonly payload: Readonly<Record<string, unknown>>;
  /** Key of the task's occurrence; empty for an event that may open one. */
  readonly occurrence: string;
}

/** Whether an event concerns a task, beyond its type and subject. */
export const matches = {
  /** Any sheet that tells the centre what to do. */
  orderSheet: ({ payload }) => payload['sheet'] !== 'cancellation',
  cancellationSheet: ({ payload }) => payload['sheet'] === 'cancellation',
  /** The sheet of this revision or of a later one. */
  revisionSheet: ({ payload, occurrence }) =>
    payload['sheet'] !== 'cancellation' && Number(payload['revision']) >= Number(occurrence),
  departureTakenBack: ({ payload }) => payload['milestone'] === 'departed',
  arrivalTakenBack: ({ payload }) => payload['milestone'] === 'arrived',
  signatureTakenBack: ({ payload }) => payload['milestone'] === 'signed',
  receiptTakenBack: ({ payload }) => payload['milestone'] === 'podBack',
  deliveryMoved: ({ payload }) => changed(payload, /^delivery(?:Day|From|To)$/),
  /** Said to a person who was reached, or taken by a mail server or an SMS gateway. */
  arrivalTold: ({ payload }) => said(payload, 'order.arrivalTold'),
  planChecked: ({ payload }) => said(payload, 'order.planChecked'),
  centreReminded: ({ payload }) => said(payload, 'order.centreReminded'),
  consigneeCalled: ({ payload }) => said(payload, 'order.consigneeCalled'),
  signingTold: ({ payload }) => said(payload, 'order.signedTold'),
  pickupMoved: ({ payload }) => changed(payload, /^pickup(?:Day|From|To)$/),
  /** The very message that the task was opened for. */
  sameMessage: ({ payload, occurrence }) => payload['message'] === occurrence,
  /** A later e-mail with the statement that the other one did not bring. */
  statementMail: ({ payload }) => payload['purpose'] === 'settlement.statement',
  /** Into the customer's hands, without the mail. */
  byHand: ({ payload }) => typeof payload['how'] === 'string',
  /** What was sent before never reached the customer: he answers from now on. */
  answerAnew: ({ payload }) => payload['answerAnew'] === true,
  /** The way out that was down is up again. */
  sameWayOut: ({ payload, occurrence }) => occurrence === `${String(payload['sender'])}@${String(payload['since'])}`,
  ofException,
  lastException: ({ payload }) => payload['stillOpen'] === 0,
  centreTold: (given) => ofException(given) && given.payload['whom'] === 'centre',
  partnerTold: (given) => ofException(given) && given.payload['whom'] === 'partner',
  consignorTold: (given) => ofException(given) && given.payload['whom'] === 'consignor',
  consigneeTold: (given) => ofException(given) && given.payload['whom'] === 'consignee',
  /** A word to the customer on the day for which it was due, or after. */
  progressTold: ({ payload, occurrence }) =>
    (payload['whom'] === 'consignor' || payload['whom'] === 'client') && dayOf(occurrence) <= String(payload['day']),
  newTimeTold: ({ payload }) => typeof payload['newExpectedAt'] === 'number',
  /** A leader who was reached by phone. */
  leaderReached: ({ payload }) => payload['reached'] === true,
  /** The very recipient whom no mail reaches. */
  sameRecipient: ({ payload, occurrence }) => payload['reached'] !== false && payload['who'] === occurrence,
  consignorOfReport: ({ payload }) => payload['party'] === 'consignor',
  consigneeOfReport: ({ payload }) => payload['party'] === 'consignee',
  actionAdded: ({ payload }) => payload['added'] === 'action',
  investigationSigned: ({ payload }) => payload['stage'] === 'investigation',
  decisionSigned: ({ payload }) => payload['stage'] === 'decision',
  ofAction: ({ payload, occurrence }) => occurrence.split('/')[0] === payload['actionId'],
  sameFollowUp: ({ payload, occurrence }) => occurrence === payload['followUp'],
  /** A signature, or a rejection, of the very step that the task waits for. */
  sameTurn: ({ payload, occurrence }) => occurrence === `${String(payload['revision'])}/${String(payload['step'])}`,
  /** The item of a training plan, whenever it was planned. */
  ofTrainingItem: ({ payload, occurrence }) => occurrence.split('/')[0] === payload['itemId'],
  ofClaim: ({ payload, occurrence }) => occurrence === payload['claimId'],
  /** Paid or given up to the last fen. */
  nothingOpen: ({ payload }) => payload['open'] === 0,
  /** Given up altogether: there is no amount for an invoice. */
  nothingToInvoice: ({ payload }) => payload['toInvoice'] === 0,
  ofDispute: ({ payload, occurrence }) => occurrence.split('#')[0] === payload['disputeId'],
  /** Of the customer's word, however often it was given back. */
  ofNotice: ({ payload, occurrence }) => occurrence.split('/')[0] === payload['noticeId'],
} as const satisfies Record<string, (given: Meeting) => boolean>;

export type MatchName = keyof typeof matches;

/** Of the exception for which the task was opened, however often it was opened anew. */
function ofException({ payload, occurrence }: Meeting): boolean {
  return occurrence.split('#')[0] === payload['exceptionId'];
}

function dayOf(occurrence: string): string {
  return occurrence.split('#')[0] ?? '';
}

function isStrayed(facts: Facts): boolean {
  return facts['exceptionKind'] === 'lost' || facts['exceptionKind'] === 'misSent';
}

function inHours(facts: Facts): boolean {
  return facts['regime'] === 'working';
}

/** Found among ourselves, or our own breach of the rules. */
function isInternal(facts: Facts): boolean {
  return facts['foundBy'] === 'internal' || facts['reportKind'] === 'breach';
}

function isCity(facts: Facts): boolean {
  return facts['jobType'] === 'cityDelivery';
}

function isOutbound(facts: Facts): boolean {
  return typeof facts['jobType'] === 'string' && facts['jobType'] !== 'cityDelivery';
}

/** A day without a delivery time is no promise and so neither. */
function deliveryComes({ facts, at, zone }: Circumstances): 'today' | 'later' | 'unknown' {
  const due = facts['deliveryToAt'];
  if (typeof due !== 'number') return 'unknown';
  return wallTime(due - 1, zone).day > wallTime(at, zone).day ? 'later' : 'today';
}

function said(payload: Meeting['payload'], purpose: ContactPurpose): boolean {
  return payload['purpose'] === purpose && payload['reached'] !== false;
}

function changed(payload: Meeting['payload'], path: RegExp): boolean {
  const { changes } = payload;
  return Array.isArray(changes) && changes.some((change) => path.test(String((change as { path?: unknown }).path)));
}
