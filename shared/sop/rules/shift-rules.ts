import type { TaskRule } from '../../domain/tasks/rule.ts';
import { minutesLate, on, rule } from './rule-parts.ts';

/** At once: the shift ends while somebody stands at the counter. */
const atOnce = { kind: 'relative', fact: 'deadlineAt', amount: 0, unit: 'minutes', time: null, atLeast: 0 } as const;

/** The order keeps one owner over a change of shift (1.1). */
export const shiftRules: readonly TaskRule[] = [
  rule({
    id: 'shift.toTake',
    clause: '1.1',
    opensOn: [on('shift.handedOver')],
    occurrence: { fact: 'round' },
    due: atOnce,
    escalation: [minutesLate(15, 'csDirector')],
    closesOn: [on('shift.accepted'), on('shift.returned')],
    cancelsOn: [on('shift.withdrawn')],
    evidence: 'result',
  }),
  rule({
    id: 'shift.toAnswer',
    clause: '1.1',
    opensOn: [on('shift.returned')],
    occurrence: { fact: 'round' },
    due: atOnce,
    escalation: [minutesLate(15, 'csDirector')],
    closesOn: [on('shift.handedOver')],
    cancelsOn: [on('shift.withdrawn')],
    evidence: 'result',
  }),
];
