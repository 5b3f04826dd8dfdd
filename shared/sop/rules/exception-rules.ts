import type { ConditionName, MatchName } from '../../domain/tasks/conditions.ts';
import type { Recipient, TaskRule } from '../../domain/tasks/rule.ts';
import { minutesLate, on, orderArrived, orderCancelled, rule, workingMinutesLate } from './rule-parts.ts';

const over = on('exception.closed', 'ofException');

/** What all duties of trouble share: one of its kind for each exception, gone when it is over. */
const ofTrouble = {
  clause: '2.5.2',
  opensOn: [on('exception.flagged'), on('exception.reopened')],
  occurrence: { fact: 'exceptionId' },
  cancelsOn: [over, ...orderCancelled],
} as const;

/** Duties of clause 2.5.2, from the moment on at which something is known to be late, lost or mis-sent. */
export const exceptionRules: readonly TaskRule[] = [
  told('freightAsked', 'lateOutbound', 'centreTold', 15, ['shippingClerk', 'csDirector']),
  told('dispatchAsked', 'troubleInCity', 'centreTold', 15, ['dispatchCentre', 'csDirector']),
  told('partnerAsked', 'strayedOutbound', 'partnerTold', 15, ['inquiryClerk', 'csDirector']),
  told('consignorInformed', 'trouble', 'consignorTold', 30, ['csDirector']),
  told('consigneeInformed', 'trouble', 'consigneeTold', 60, ['csDirector']),
  rule({
    ...ofTrouble,
    id: 'trouble.causeAnswered',
    condition: 'trouble',
    due: { kind: 'workingMinutes', amount: 240, throughBreaks: false },
    warnBefore: { amount: 60, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector'), workingMinutesLate(240, 'departmentManager')],
    closesOn: [on('exception.causeAnswered', 'ofException')],
    evidence: 'result',
    repeatEvery: 30,
    returnAfter: 60,
  }),
  madeGood('replaced', 'lost', 60),
  madeGood('rerouted', 'misSent', 30),
  rule({
    ...ofTrouble,
    id: 'trouble.newTimeKept',
    opensOn: [on('exception.flagged'), on('exception.added'), on('exception.reopened')],
    condition: 'newTimePromised',
    occurrence: { fact: 'newExpectedAt' },
    due: { kind: 'relative', fact: 'newExpectedAt', amount: 0, unit: 'minutes', time: null, atLeast: 5 },
    warnBefore: { amount: 60, unit: 'minutes' },
    escalation: [minutesLate(0, 'csDirector'), minutesLate(60, 'departmentManager')],
    closesOn: orderArrived,
    cancelsOn: [on('exception.added', 'newTimeTold'), on('exception.closed'), ...orderCancelled],
    evidence: 'contact',
    repeatEvery: 15,
    returnAfter: 30,
  }),
  rule({
    ...ofTrouble,
    id: 'trouble.progressTold',
    condition: 'trouble',
    occurrence: { each: 'dueDay' },
    due: { kind: 'point', workingDay: 1, time: '16:00' },
    warnBefore: { amount: 60, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector')],
    closesOn: [on('exception.informed', 'progressTold')],
    cancelsOn: [on('exception.closed', 'lastException'), ...orderCancelled],
    evidence: 'contact',
    repeatEvery: 30,
    returnAfter: 60,
    again: 'workingDay',
  }),
];

/** Somebody is spoken to within so many minutes: a logged contact. */
function told(
  name: string,
  condition: ConditionName,
  by: MatchName,
  minutes: number,
  to: readonly Recipient[],
): TaskRule {
  return rule({
    ...ofTrouble,
    id: `trouble.${name}`,
    condition,
    due: { kind: 'minutes', amount: minutes },
    warnBefore: { amount: 5, unit: 'minutes' },
    escalation: [minutesLate(10, ...to), minutesLate(45, 'departmentManager')],
    closesOn: [on('exception.informed', by)],
    evidence: 'contact',
  });
}

/** Another order makes it good, or somebody says why none does; when that order fails, the duty is there again. */
function madeGood(name: string, condition: ConditionName, minutes: number): TaskRule {
  return rule({
    ...ofTrouble,
    id: `trouble.${name}`,
    condition,
    due: { kind: 'minutes', amount: minutes },
    warnBefore: { amount: 15, unit: 'minutes' },
    escalation: [minutesLate(15, 'csDirector', 'projectManager'), minutesLate(60, 'departmentManager')],
    closesOn: [on('exception.orderLinked', 'ofException'), on('exception.noRemedy', 'ofException')],
    reopensOn: [on('exception.linkFailed')],
    evidence: 'result',
  });
}
