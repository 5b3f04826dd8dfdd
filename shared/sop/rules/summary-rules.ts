import { on, rule, workingMinutesLate } from './rule-parts.ts';
import type { TaskRule } from '../../domain/tasks/rule.ts';

/** Asked for at the first opening after the month, and each time it came back or is corrected; a late draft leaves a day. */
const toSubmit = {
  clause: '4.3.1.9',
  opensOn: [on('summary.drafted'), on('summary.returned'), on('summary.corrected')],
  occurrence: { fact: 'round' },
  warnBefore: { amount: 240, unit: 'workingMinutes' },
  closesOn: [on('summary.submitted')],
  evidence: 'result',
  repeatEvery: 60,
  returnAfter: 240,
} as const satisfies Partial<TaskRule>;

const onWorkingDay = (nth: number) =>
  ({
    kind: 'relative',
    fact: 'deadlineAt',
    amount: nth - 1,
    unit: 'workingDays',
    time: 'closing',
    atLeast: 1_440,
  }) as const;

/** Month end: the clerks by the third working day, the department after them, each answered within two working days (4.3.1.9). */
export const summaryRules: readonly TaskRule[] = [
  rule({
    ...toSubmit,
    id: 'summary.toSubmit',
    condition: 'summaryOfClerk',
    due: onWorkingDay(3),
    escalation: [workingMinutesLate(60, 'csDirector'), workingMinutesLate(480, 'departmentManager')],
  }),
  rule({
    ...toSubmit,
    id: 'summary.departmentToSubmit',
    condition: 'summaryOfDepartment',
    due: onWorkingDay(5),
    escalation: [workingMinutesLate(60, 'departmentManager'), workingMinutesLate(480, 'deputyGm')],
  }),
  rule({
    id: 'summary.toAnswer',
    clause: '4.3.1.9',
    opensOn: [on('summary.submitted')],
    occurrence: { fact: 'round' },
    due: { kind: 'point', workingDay: 2, time: 'closing' },
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'departmentManager'), workingMinutesLate(480, 'deputyGm')],
    closesOn: [on('summary.approved'), on('summary.returned')],
    evidence: 'result',
    repeatEvery: 60,
    returnAfter: 240,
  }),
];
