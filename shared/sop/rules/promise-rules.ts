import type { TaskRule } from '../../domain/tasks/rule.ts';
import { minutesLate, on, rule } from './rule-parts.ts';

/** At the time that was promised or set, whatever the hour. */
const atDeadline = {
  kind: 'relative',
  fact: 'deadlineAt',
  amount: 0,
  unit: 'minutes',
  time: null,
  atLeast: 0,
} as const;

const noLonger = [on('promise.extended'), on('promise.dropped')];

/** The customer has his word by the time that he was promised. */
const word = {
  opensOn: [on('promise.made')],
  due: atDeadline,
  warnBefore: { amount: 2, unit: 'minutes' },
  escalation: [minutesLate(1, 'csDirector'), minutesLate(10, 'departmentManager')],
  closesOn: [on('promise.kept')],
  cancelsOn: noLonger,
  evidence: 'contact',
} as const;

/** Duties from a ringing phone to the last word: notes (4.3.1.1) and promises (4.3.1.2, 3.3.2.2, 4.3.1.5). */
export const promiseRules: readonly TaskRule[] = [
  rule({
    id: 'note.managerTold',
    clause: '4.3.1.1',
    opensOn: [on('note.saved')],
    due: { kind: 'relative', fact: 'calledAt', amount: 5, unit: 'minutes', time: null, atLeast: 1 },
    warnBefore: { amount: 2, unit: 'minutes' },
    escalation: [minutesLate(0, 'departmentManager', 'csDirector'), minutesLate(15, 'deputyGm')],
    closesOn: [on('note.managerTold')],
    cancelsOn: [on('note.closed'), on('note.reported')],
    reopensOn: [on('note.freed')],
    evidence: 'contact',
  }),
  rule({ ...word, id: 'promise.kept', clause: '4.3.1.2', condition: 'callBackPromised' }),
  rule({
    ...word,
    id: 'promise.driverCalled',
    clause: '4.3.1.5',
    condition: 'driverToCall',
    due: { kind: 'minutes', amount: 3 },
    warnBefore: null,
    escalation: [minutesLate(3, 'csDirector')],
    closesOn: [on('promise.driverCalled')],
    cancelsOn: [on('promise.kept'), ...noLonger],
  }),
  rule({ ...word, id: 'promise.answered', clause: '3.3.2.2', condition: 'lateQuestionAsked' }),
  rule({
    id: 'promise.progress',
    clause: '4.3.1.2',
    opensOn: [on('promise.kept')],
    condition: 'caseGoesOn',
    due: { kind: 'minutes', amount: 10 },
    warnBefore: { amount: 5, unit: 'minutes' },
    escalation: [minutesLate(15, 'csDirector')],
    closesOn: [on('promise.followed'), on('promise.caseOver')],
    evidence: 'result',
  }),
];
