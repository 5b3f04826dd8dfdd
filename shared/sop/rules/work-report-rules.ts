import { on, rule, workingMinutesLate } from './rule-parts.ts';
import type { TaskRule } from '../../domain/tasks/rule.ts';

/** Asked for at its hour, and each time it came back or is corrected. */
const toSubmit = {
  clause: '8',
  opensOn: [on('workReport.drafted'), on('workReport.returned'), on('workReport.corrected')],
  occurrence: { fact: 'round' },
  closesOn: [on('workReport.submitted')],
  evidence: 'result',
  repeatEvery: 60,
  returnAfter: 120,
} as const satisfies Partial<TaskRule>;

/** So many working days after its hour; a late draft leaves half a day. */
const onWorkingDay = (amount: number) =>
  ({ kind: 'relative', fact: 'deadlineAt', amount, unit: 'workingDays', time: 'closing', atLeast: 240 }) as const;

/** Chapter 8: the day by 9:00 of the next working day, the week on Monday, a customer's month and the quarter soon after. */
export const workReportRules: readonly TaskRule[] = [
  rule({
    ...toSubmit,
    id: 'workReport.daily',
    condition: 'workReportDaily',
    due: { kind: 'point', workingDay: 1, time: '09:00' },
    warnBefore: { amount: 30, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector'), workingMinutesLate(480, 'departmentManager')],
  }),
  rule({
    ...toSubmit,
    id: 'workReport.weekly',
    condition: 'workReportWeekly',
    due: onWorkingDay(0),
    warnBefore: { amount: 120, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector'), workingMinutesLate(480, 'departmentManager')],
  }),
  rule({
    ...toSubmit,
    id: 'workReport.keyAccount',
    condition: 'workReportKeyAccount',
    due: onWorkingDay(4),
    warnBefore: { amount: 480, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'departmentManager'), workingMinutesLate(960, 'deputyGm')],
  }),
  rule({
    ...toSubmit,
    id: 'workReport.quarter',
    condition: 'workReportQuarter',
    due: onWorkingDay(9),
    warnBefore: { amount: 480, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'deputyGm'), workingMinutesLate(960, 'gm')],
  }),
  rule({
    id: 'workReport.toAnswer',
    clause: '8',
    opensOn: [on('workReport.submitted')],
    occurrence: { fact: 'round' },
    due: { kind: 'point', workingDay: 2, time: 'closing' },
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(480, 'deputyGm')],
    closesOn: [on('workReport.approved'), on('workReport.returned')],
    evidence: 'result',
    repeatEvery: 60,
    returnAfter: 240,
  }),
  rule({
    id: 'workReport.toSend',
    clause: '8',
    opensOn: [on('workReport.approved')],
    condition: 'workReportKeyAccount',
    due: { kind: 'point', workingDay: 1, time: 'closing' },
    warnBefore: { amount: 120, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'departmentManager')],
    closesOn: [on('workReport.sent')],
    evidence: 'result',
    repeatEvery: 60,
    returnAfter: 120,
  }),
];
