import type { TaskRule } from '../../domain/tasks/rule.ts';
import { minutesLate, on, rule, workingMinutesLate } from './rule-parts.ts';

/** Duties of chapter 1. */
export const intakeRules: readonly TaskRule[] = [
  rule({
    id: 'papers.byDeadline',
    clause: '1.2.4c',
    opensOn: [on('customer.consentRecorded')],
    occurrence: { fact: 'spokenAt' },
    owner: { kind: 'actor' },
    due: { kind: 'relative', fact: 'deadlineAt', amount: 0, unit: 'minutes', time: null, atLeast: 0 },
    warnBefore: { amount: 540, unit: 'workingMinutes' },
    escalation: [minutesLate(0, 'csDirector', 'marketingManager'), workingMinutesLate(480, 'gm')],
    repeatEvery: 60,
    returnAfter: 240,
    closesOn: [on('customer.accepted')],
    evidence: 'result',
  }),
  rule({
    id: 'fax.dayClosed',
    clause: '1.2.3',
    opensOn: [on('order.confirmed')],
    condition: 'cameByFax',
    occurrence: { each: 'companyDay', kind: 'faxDay' },
    owner: { kind: 'role', role: 'csClerk' },
    due: { kind: 'point', workingDay: 0, time: 'closing' },
    warnBefore: { amount: 30, unit: 'minutes' },
    escalation: [minutesLate(15, 'csDirector')],
    repeatEvery: 10,
    closesOn: [on('intake.faxDayClosed')],
    reopensOn: [on('intake.faxDayReopened')],
    evidence: 'result',
  }),
  ...(['city', 'outbound'] as const).flatMap((where): readonly TaskRule[] => {
    const clause = where === 'city' ? '1.3.1.8' : '1.3.2.8';
    const centre = where === 'city' ? 'dispatchCentre' : 'shippingClerk';
    const due = { kind: 'minutes', amount: 5 } as const;
    const escalation = [minutesLate(5, centre, 'csDirector'), minutesLate(20, 'departmentManager')];
    return [
      rule({
        id: `change.printed.${where}`,
        clause,
        opensOn: [on('order.revised')],
        condition: where,
        occurrence: { fact: 'revision' },
        due,
        escalation,
        closesOn: [on('print.printed', 'revisionSheet'), on('print.confirmed', 'revisionSheet')],
        cancelsOn: [on('order.cancelled')],
        evidence: 'result',
      }),
      rule({
        id: `cancellation.printed.${where}`,
        clause,
        opensOn: [on('order.cancelled')],
        condition: where,
        due,
        escalation,
        closesOn: [on('print.printed', 'cancellationSheet'), on('print.confirmed', 'cancellationSheet')],
        evidence: 'result',
      }),
    ];
  }),
];
