import type { TaskRule } from '../../domain/tasks/rule.ts';
import { on, orderCancelled, rule, workingMinutesLate } from './rule-parts.ts';

/** Duties when a message to somebody outside does not get through. */
export const mailRules: readonly TaskRule[] = [
  rule({
    id: 'message.unreached',
    clause: '2.4.3',
    opensOn: [on('message.givenUp')],
    occurrence: { fact: 'message' },
    due: { kind: 'workingMinutes', amount: 30, throughBreaks: false },
    warnBefore: { amount: 10, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(30, 'csDirector')],
    repeatEvery: 10,
    returnAfter: 30,
    closesOn: [
      on('message.accepted', 'sameMessage'),
      // The statement reached the customer after all: sent again, or handed over.
      on('message.accepted', 'statementMail'),
      on('statement.sent', 'byHand'),
      // A leader was phoned, or mailed by hand, instead.
      on('report.called', 'sameMessage'),
      on('report.mailTyped', 'sameMessage'),
    ],
    cancelsOn: orderCancelled,
    evidence: 'contact',
  }),
  rule({
    id: 'message.wayOut',
    clause: '2.4.3',
    opensOn: [on('message.accountDown')],
    occurrence: { fact: 'case' },
    owner: { kind: 'role', role: 'administrator' },
    due: { kind: 'workingMinutes', amount: 60, throughBreaks: false },
    escalation: [workingMinutesLate(0, 'csDirector')],
    repeatEvery: 30,
    returnAfter: 120,
    closesOn: [on('message.accountUp', 'sameWayOut')],
    evidence: 'result',
  }),
];
