import type { Due, TaskRule } from '../../domain/tasks/rule.ts';
import { on, rule, workingMinutesLate } from './rule-parts.ts';

/** A corrected statement is another one: what waited for the old one waits no more. */
const backAgain = [on('statement.corrected'), on('statement.returned')];
/** Agreed otherwise while it is a draft: it may be the other side's now, by another day. */
const otherTerms = [on('statement.termsTaken')];
/** Another one is issued and delivered, and only then is there a day to pay by. */
const invoiceTakenBack = [on('statement.invoiceTakenBack')];
const nothingOwed = [on('statement.paid'), on('statement.writtenOff', 'nothingOpen')];
const owedAgain = [on('statement.paymentTakenBack'), on('statement.writeOffTakenBack')];
/**
 * Who had paid before his invoice came owes nothing until his payment is taken back; who had paid by one that was taken
 * back may owe by the next.
 */
const toPay = [on('statement.invoiceDelivered'), ...owedAgain];

/** Of the stage: a late beginning leaves what it takes. */
const atDeadline = (atLeast: number): Due => ({
  kind: 'relative',
  fact: 'deadlineAt',
  amount: 0,
  unit: 'minutes',
  time: null,
  atLeast,
});
const workingDaysFromDeadline = (amount: number, atLeast: number): Due => ({
  kind: 'relative',
  fact: 'deadlineAt',
  amount,
  unit: 'workingDays',
  time: 'closing',
  atLeast,
});
const office = (amount: number): Due => ({ kind: 'workingMinutes', amount, throughBreaks: false });
/** Before any due time of an office day: the alert rings the moment the duty begins. */
const atOnce = { amount: 10_080, unit: 'minutes' } as const;

const leaders = ['csDirector', 'departmentManager'] as const;
const collector = { kind: 'role', role: 'collectionClerk' } as const;
const usual = { evidence: 'result', repeatEvery: 60, returnAfter: 240 } as const satisfies Partial<TaskRule>;

/** From the draft to the customer's word (7.1.1 to 7.1.4, 7.2.1). */
const statementRules: readonly TaskRule[] = [
  rule({
    ...usual,
    id: 'statement.submitted',
    clause: '7.1.1',
    opensOn: [on('statement.drafted'), ...otherTerms],
    due: workingDaysFromDeadline(-1, 480),
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders)],
    closesOn: [on('statement.submitted')],
    cancelsOn: [...otherTerms, on('statement.dropped')],
    reopensOn: backAgain,
  }),
  rule({
    ...usual,
    id: 'statement.reviewed',
    clause: '7.1.1',
    opensOn: [on('statement.submitted')],
    occurrence: { fact: 'submission' },
    due: office(480),
    warnBefore: { amount: 120, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders)],
    closesOn: [on('statement.reviewed'), on('statement.returned')],
    cancelsOn: [on('statement.corrected')],
  }),
  rule({
    ...usual,
    id: 'statement.sent',
    clause: '7.2.1',
    opensOn: [on('statement.reviewed')],
    occurrence: { fact: 'round' },
    due: atDeadline(240),
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(30, ...leaders)],
    closesOn: [on('statement.sent')],
    cancelsOn: backAgain,
  }),
  rule({
    ...usual,
    id: 'statement.confirmed',
    clause: '7.1.3',
    opensOn: [on('statement.sent')],
    condition: 'statementSent',
    occurrence: { fact: 'round' },
    due: atDeadline(480),
    warnBefore: { amount: 480, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'owner', 'csDirector'), workingMinutesLate(960, 'departmentManager')],
    // Who pays before has not confirmed by it: without his word there is no invoice.
    closesOn: [on('statement.confirmed'), on('statement.disputed')],
    movesOn: [on('statement.sent', 'answerAnew')],
    cancelsOn: backAgain,
    reopensOn: [on('statement.disputeEnded')],
  }),
  rule({
    ...usual,
    id: 'statement.disputeFollowed',
    clause: '7.1.4',
    opensOn: [on('statement.disputed')],
    occurrence: { fact: 'disputeId' },
    due: office(960),
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders)],
    closesOn: [on('statement.disputeEnded', 'ofDispute')],
  }),
  rule({
    ...usual,
    id: 'statement.driftCorrected',
    clause: '7.1.4',
    opensOn: [on('statement.drifted')],
    occurrence: { fact: 'drift' },
    due: office(480),
    warnBefore: atOnce,
    escalation: [workingMinutesLate(60, ...leaders)],
    closesOn: [on('statement.driftEnded'), ...backAgain],
  }),
];

/** The invoice on its way (7.1.4, 7.1.5); who has paid before gets his too. */
const invoiceRules: readonly TaskRule[] = [
  rule({
    ...usual,
    id: 'statement.invoiceAsked',
    clause: '7.1.4',
    opensOn: [on('statement.confirmed')],
    condition: 'invoiceToAsk',
    occurrence: { fact: 'round' },
    due: { kind: 'point', workingDay: 0, time: 'closing' },
    warnBefore: { amount: 120, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders)],
    closesOn: [on('statement.invoiceAsked')],
    cancelsOn: [on('statement.corrected'), on('statement.writtenOff', 'nothingToInvoice')],
    reopensOn: [on('statement.writeOffTakenBack')],
  }),
  rule({
    ...usual,
    id: 'statement.invoiced',
    clause: '7.1.4',
    opensOn: [on('statement.invoiceAsked')],
    occurrence: { fact: 'round' },
    due: office(960),
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'owner', ...leaders)],
    closesOn: [on('statement.invoiced')],
    cancelsOn: [on('statement.corrected')],
    reopensOn: invoiceTakenBack,
  }),
  rule({
    ...usual,
    id: 'statement.invoiceDelivered',
    clause: '7.1.5',
    opensOn: [on('statement.invoiced')],
    occurrence: { fact: 'invoiceTurn' },
    due: office(1_440),
    warnBefore: { amount: 480, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders)],
    closesOn: [on('statement.invoiceDelivered')],
    cancelsOn: invoiceTakenBack,
  }),
];

/** The payment, called for before its day and after it (7.1.6, 7.2.1, 7.3.1). */
const paymentRules: readonly TaskRule[] = [
  rule({
    ...usual,
    id: 'statement.paymentFetched',
    clause: '7.1.6',
    opensOn: [on('statement.paymentReady')],
    occurrence: { fact: 'noticeTurn' },
    owner: collector,
    due: office(480),
    warnBefore: atOnce,
    escalation: [workingMinutesLate(60, 'collectionClerk', 'csDirector')],
    closesOn: [on('statement.paymentSeen', 'ofNotice')],
    repeatEvery: 15,
    returnAfter: 120,
  }),
  rule({
    ...usual,
    id: 'statement.paymentForeseen',
    clause: '7.3.1',
    opensOn: toPay,
    condition: 'statementOwed',
    due: workingDaysFromDeadline(-3, 240),
    warnBefore: { amount: 480, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(480, ...leaders)],
    closesOn: [on('statement.paymentReady'), ...nothingOwed],
    cancelsOn: invoiceTakenBack,
    reopensOn: toPay,
  }),
  rule({
    ...usual,
    id: 'statement.paymentCollected',
    clause: '7.3.1',
    opensOn: toPay,
    condition: 'statementOwed',
    owner: collector,
    due: atDeadline(60),
    warnBefore: { amount: 1_440, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders), workingMinutesLate(2_400, 'deputyGm')],
    closesOn: nothingOwed,
    cancelsOn: invoiceTakenBack,
    reopensOn: toPay,
  }),
  rule({
    ...usual,
    id: 'statement.overdueFollowed',
    clause: '7.3.1',
    opensOn: toPay,
    condition: 'statementOwed',
    due: workingDaysFromDeadline(1, 480),
    warnBefore: { amount: 450, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, ...leaders), workingMinutesLate(2_400, 'deputyGm')],
    closesOn: nothingOwed,
    cancelsOn: invoiceTakenBack,
    reopensOn: toPay,
  }),
  rule({
    ...usual,
    id: 'statement.heldUp',
    clause: '7.2.1',
    opensOn: [on('statement.held')],
    occurrence: { fact: 'heldAt' },
    owner: { kind: 'role', role: 'departmentManager' },
    due: office(480),
    warnBefore: atOnce,
    escalation: [workingMinutesLate(240, 'deputyGm')],
    closesOn: nothingOwed,
    cancelsOn: [on('statement.corrected')],
  }),
];

/** Duties of the month end, from the statement to its payment (chapter 7). */
export const settlementRules: readonly TaskRule[] = [...statementRules, ...invoiceRules, ...paymentRules];
