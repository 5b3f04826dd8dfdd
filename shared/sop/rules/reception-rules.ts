import type { TaskRule } from '../../domain/tasks/rule.ts';
import { minutesLate, on, rule, workingMinutesLate } from './rule-parts.ts';

const over = [on('visit.cancelled'), on('visit.notCome')];

/** From the announcement on, anew for another host, until they come or do not. */
const before = {
  condition: 'visitComing',
  opensOn: [on('visit.announced'), on('visit.handedOn')],
  movesOn: [on('visit.changed')],
  cancelsOn: [...over, on('visit.handedOn')],
} as const satisfies Partial<TaskRule>;

/** Closed by the list itself: when its last mandatory line is settled. */
const prepared = {
  ...before,
  clause: '6.2.1',
  closesOn: [on('visit.prepared')],
  cancelsOn: [...before.cancelsOn, on('visit.arrived')],
  reopensOn: [on('visit.unprepared')],
} as const satisfies Partial<TaskRule>;

/** Guests are expected, met, and what was agreed with them is kept (chapter 6). */
export const receptionRules: readonly TaskRule[] = [
  rule({
    ...prepared,
    id: 'visit.toPrepare',
    due: { kind: 'relative', fact: 'visitFromAt', amount: -1, unit: 'workingDays', time: '17:00', atLeast: 15 },
    warnBefore: { amount: 120, unit: 'workingMinutes' },
    escalation: [],
    repeatEvery: 60,
    returnAfter: 120,
  }),
  rule({
    ...prepared,
    id: 'visit.listOpen',
    due: { kind: 'relative', fact: 'visitFromAt', amount: -60, unit: 'minutes', time: null, atLeast: 5 },
    escalation: [minutesLate(0, 'csDirector')],
    repeatEvery: 15,
    returnAfter: 20,
  }),
  rule({
    ...before,
    id: 'visit.toGreet',
    clause: '6.3.1',
    due: { kind: 'relative', fact: 'visitFromAt', amount: 0, unit: 'minutes', time: null, atLeast: 0 },
    warnBefore: { amount: 30, unit: 'minutes' },
    escalation: [minutesLate(15, 'csDirector')],
    closesOn: [on('visit.arrived')],
    repeatEvery: 10,
    returnAfter: 20,
  }),
  rule({
    id: 'visit.minutes',
    clause: '6',
    opensOn: [on('visit.ended')],
    due: { kind: 'point', workingDay: 1, time: '17:00' },
    warnBefore: { amount: 120, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(60, 'csDirector')],
    closesOn: [on('visit.minutesDone')],
    reopensOn: [on('visit.minutesReopened')],
    repeatEvery: 60,
    returnAfter: 240,
  }),
  rule({
    id: 'visit.followUp',
    clause: '6',
    opensOn: [on('visitTask.added'), on('visitTask.handedOn')],
    due: { kind: 'relative', fact: 'deadlineAt', amount: 0, unit: 'workingDays', time: 'closing', atLeast: 5 },
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(240, 'csDirector')],
    closesOn: [on('visitTask.done')],
    cancelsOn: [on('visitTask.withdrawn'), on('visitTask.handedOn')],
    movesOn: [on('visitTask.moved')],
    evidence: 'result',
    repeatEvery: 60,
    returnAfter: 240,
  }),
];
