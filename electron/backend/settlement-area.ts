import type { ClaimsService } from './claims/claims.service.ts';
import type { ExceptionReportsService } from './exceptionReports/exception-reports.service.ts';
import type { House } from './house.ts';
import type { SettlementDeps } from './settlement/settlement.deps.ts';
import { createSettlementService } from './settlement/settlement.service.ts';

interface SettlementHouse extends Pick<SettlementDeps, 'company' | 'calendar' | 'customers' | 'mail' | 'attachments'> {
  readonly handovers: Pick<SettlementDeps, 'staff'>;
  readonly claims: Pick<ClaimsService, 'decidedOf' | 'holdDecided' | 'holdDeducted' | 'giveBack' | 'openOf'>;
  readonly exceptionReports: Pick<ExceptionReportsService, 'openOf'>;
}

/** Month end and money (chapter 7), which asks what went wrong on the way. */
export function createSettlementArea(house: House, given: SettlementHouse) {
  const { company, calendar, customers, mail, attachments, handovers, claims, exceptionReports } = given;
  return createSettlementService({
    ...house,
    company,
    calendar,
    customers,
    mail,
    attachments,
    staff: handovers.staff,
    matters: {
      decided: claims.decidedOf,
      holdDecided: claims.holdDecided,
      holdDeducted: claims.holdDeducted,
      giveBack: claims.giveBack,
      open: async (at, orderIds) => {
        const reports = await exceptionReports.openOf(at, orderIds);
        const undecided = await claims.openOf(at, orderIds);
        return [
          ...reports.map((report) => ({ kind: 'report' as const, ...report })),
          ...undecided.map((claim) => ({ kind: 'claim' as const, ...claim })),
        ];
      },
    },
  });
}
