import type { ClauseId } from '../clauses.ts';
import type { ConditionName } from '../../domain/tasks/conditions.ts';
import type { Recipient, TaskRule, Trigger } from '../../domain/tasks/rule.ts';
import { minutesLate, on, rule, workingMinutesLate } from './rule-parts.ts';

/** A draft that ended without a report of its own. */
const draftGone: readonly Trigger[] = [on('report.discarded'), on('report.joined')];

/** By the time that the moment of knowledge gave it: nobody can choose another one (3.3.1.7). */
const byItsTime = { kind: 'relative', fact: 'deadlineAt', amount: 0, unit: 'minutes', time: null, atLeast: 0 } as const;

/** Duties of chapters 3 and 4 around a report: told in time, the customer's side informed, chased to its end. */
export const reportRules: readonly TaskRule[] = [
  told('toldComplaint', '3.3.1.2', 'reportOfComplaint'),
  told('toldTracking', '3.3.1.3', 'reportOfTracking'),
  told('toldInternal', '3.3.1.4', 'reportOfInternal'),
  rule({
    ...told('mailedNextDay', '3.3.1.7', 'reportAfterHours'),
    warnBefore: { amount: 30, unit: 'minutes' },
  }),
  rule({
    id: 'report.leaderPhoned',
    clause: '3.3.1.7',
    opensOn: [on('report.known')],
    condition: 'reportAfterHours',
    due: { kind: 'minutes', amount: 10 },
    escalation: [minutesLate(5, 'csDirector'), minutesLate(20, 'departmentManager')],
    closesOn: [on('report.called', 'leaderReached')],
    cancelsOn: draftGone,
    evidence: 'contact',
  }),
  rule({
    id: 'report.phoneInstead',
    clause: '3.3.1.2',
    opensOn: [on('report.noAddress')],
    occurrence: { fact: 'who' },
    due: { kind: 'workingMinutes', amount: 15, throughBreaks: true },
    escalation: [workingMinutesLate(15, 'csDirector')],
    closesOn: [on('report.called', 'sameRecipient'), on('report.mailTyped', 'sameRecipient')],
    evidence: 'contact',
  }),
  rule({
    id: 'report.toFile',
    clause: '4.3.1.1',
    opensOn: [on('report.submitted')],
    owner: { kind: 'role', role: 'csClerk' },
    due: byItsTime,
    warnBefore: { amount: 4, unit: 'minutes' },
    escalation: [minutesLate(0, 'csDirector'), minutesLate(10, 'departmentManager')],
    closesOn: [on('report.filed'), on('report.givenBack')],
    cancelsOn: draftGone,
  }),
  informed('consignorTold', 'consignorOfReport'),
  informed('consigneeTold', 'consigneeOfReport'),
  rule({
    id: 'report.customerSpokenTo',
    clause: '3.3.2.4',
    opensOn: [on('report.filed')],
    condition: 'reportInternalOfCustomer',
    due: { kind: 'minutes', amount: 15 },
    warnBefore: { amount: 5, unit: 'minutes' },
    escalation: [minutesLate(10, 'csDirector'), minutesLate(45, 'departmentManager')],
    closesOn: [on('report.informed')],
    cancelsOn: [on('report.closed')],
    evidence: 'contact',
  }),
  rule({
    id: 'report.investigationSupported',
    clause: '3.3.1.4',
    opensOn: [on('report.filed')],
    condition: 'reportInternal',
    due: { kind: 'workingMinutes', amount: 480, throughBreaks: false },
    warnBefore: { amount: 60, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector'), workingMinutesLate(480, 'departmentManager')],
    cancelsOn: [on('report.closed')],
    evidence: 'result',
    repeatEvery: 30,
    returnAfter: 120,
  }),
  rule({
    id: 'report.chased',
    clause: '4.3.1.8',
    opensOn: [on('report.filed')],
    reopensOn: [on('report.reopened')],
    occurrence: { each: 'dueDay' },
    due: { kind: 'point', workingDay: 1, time: '16:00' },
    warnBefore: { amount: 60, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector')],
    closesOn: [on('report.added', 'actionAdded')],
    cancelsOn: [on('report.closed')],
    evidence: 'result',
    repeatEvery: 30,
    returnAfter: 60,
    again: 'workingDay',
  }),
];

/** Everybody whom the clause names has it: what a mail server said, or somebody's word that is marked as such. */
function told(name: string, clause: ClauseId, condition: ConditionName): TaskRule {
  const first: readonly Recipient[] = ['csDirector'];
  return rule({
    id: `report.${name}`,
    clause,
    opensOn: [on('report.known'), on('report.filed')],
    condition,
    due: byItsTime,
    warnBefore: { amount: 3, unit: 'minutes' },
    escalation: [minutesLate(0, ...first), minutesLate(10, 'departmentManager'), minutesLate(30, 'gm')],
    closesOn: [on('report.mailAccepted')],
    // How it was found may be known only when it is filed.
    movesOn: [on('report.filed')],
    cancelsOn: draftGone,
    repeatEvery: 2,
    returnAfter: 5,
  });
}

/** Somebody of the customer's side hears of the delay at once. */
function informed(name: string, by: NonNullable<Trigger['when']>): TaskRule {
  return rule({
    id: `report.${name}`,
    clause: '3.3.2.1',
    opensOn: [on('report.filed')],
    condition: 'reportLate',
    due: { kind: 'minutes', amount: 15 },
    warnBefore: { amount: 5, unit: 'minutes' },
    escalation: [minutesLate(15, 'csDirector'), minutesLate(60, 'departmentManager')],
    closesOn: [on('report.informed', by)],
    cancelsOn: [on('report.closed')],
    evidence: 'contact',
  });
}
