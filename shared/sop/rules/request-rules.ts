import type { TaskRule } from '../../domain/tasks/rule.ts';
import { minutesLate, on, rule, workingMinutesLate } from './rule-parts.ts';

const atDeadline = {
  kind: 'relative',
  fact: 'deadlineAt',
  amount: 0,
  unit: 'minutes',
  time: null,
  atLeast: 0,
} as const;

/** Each time it is asked anew, after it was sent back, is a turn of its own. */
const asked = {
  opensOn: [on('request.asked'), on('request.sentBack')],
  occurrence: { fact: 'round' },
  cancelsOn: [on('request.withdrawn')],
  evidence: 'result',
} as const;

/** A leader is told at once; the next ones up hear of it while nobody has answered. */
const toLeaders = {
  ...asked,
  due: atDeadline,
  closesOn: [on('request.answered')],
  repeatEvery: 2,
  returnAfter: 10,
} as const;

/** Requests to departments (4.3.1.9), and what is beyond a clerk's authority (4.3.1.3, 3.3.2.4, 4.3.1.7). */
export const requestRules: readonly TaskRule[] = [
  rule({
    ...toLeaders,
    id: 'request.escalated',
    clause: '4.3.1.3',
    condition: 'escalated',
    escalation: [minutesLate(5, 'departmentManager'), minutesLate(15, 'deputyGm'), minutesLate(30, 'gm')],
  }),
  rule({
    ...toLeaders,
    id: 'request.leaders',
    clause: '4.3.1.7',
    condition: 'hardCase',
    escalation: [minutesLate(5, 'csDirector', 'qcManager', 'deputyGm'), minutesLate(15, 'gm')],
  }),
  rule({
    ...asked,
    id: 'request.acknowledged',
    clause: '4.3.1.9',
    condition: 'departmentAsked',
    due: { kind: 'workingMinutes', amount: 15, throughBreaks: true },
    warnBefore: { amount: 10, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(15, 'csDirector')],
    closesOn: [on('request.acknowledged'), on('request.answered')],
  }),
  rule({
    ...asked,
    id: 'request.answered',
    clause: '4.3.1.9',
    condition: 'departmentAsked',
    due: atDeadline,
    warnBefore: { amount: 15, unit: 'minutes' },
    escalation: [minutesLate(0, 'csDirector'), minutesLate(60, 'departmentManager')],
    closesOn: [on('request.answered')],
  }),
  rule({
    ...asked,
    id: 'request.judged',
    clause: '4.3.1.9',
    opensOn: [on('request.answered')],
    due: { kind: 'workingMinutes', amount: 60, throughBreaks: false },
    warnBefore: { amount: 30, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector')],
    closesOn: [on('request.accepted'), on('request.sentBack')],
    repeatEvery: 15,
  }),
];
