import type { ClaimsDeps } from './claims/claims.deps.ts';
import { createClaimsService, type ClaimsService } from './claims/claims.service.ts';
import type { AttachmentsService } from './attachments/attachments.service.ts';
import type { ExceptionReportsDeps, ReportNeighbours } from './exceptionReports/exception-reports.deps.ts';
import { createExceptionReportsService } from './exceptionReports/exception-reports.service.ts';
import type { House } from './house.ts';
import type { MailService } from './mail/mail.service.ts';
import type { PromisesService } from './promises/promises.service.ts';
import type { QualityDeps } from './quality/quality.deps.ts';
import { createQualityService, type QualityService } from './quality/quality.service.ts';
import { handlingOf } from './quality/sheet-handling.ts';

interface ReportHouse
  extends Pick<ExceptionReportsDeps, 'calendar' | 'exceptions' | 'people' | 'tasks' | 'writeTable'>,
    Pick<QualityDeps, 'company' | 'customers'> {
  readonly moves: ExceptionReportsDeps['orders'];
  readonly handovers: Pick<QualityDeps, 'staff'>;
  readonly mail: MailService;
  readonly attachments: AttachmentsService;
  readonly promises: Pick<PromisesService, 'mayClose'>;
  readonly deductedOn: ClaimsDeps['deductedOn'];
  /** A note of a call becomes a report, which counts from it. */
  readonly takeNote: ReportNeighbours['takeNote'];
}

/** What went wrong is reported, then investigated and paid for (chapters 3 and 4). */
export function createReportAreas(
  house: House,
  { moves: orders, handovers: { staff }, takeNote, promises, deductedOn, ...given }: ReportHouse,
) {
  const exceptionReports = createExceptionReportsService({
    ...house,
    ...given,
    orders,
    staff,
    // Reports ask what quality control and claims make of them, which are made after them.
    neighbours: { takeNote, ...aroundReports(() => ({ quality, claims, promises })) },
  });
  const quality = createQualityService({ ...house, ...given, staff, reports: exceptionReports });
  const claims = createClaimsService({ ...house, ...given, deductedOn, reports: exceptionReports });
  return { exceptionReports, quality, claims };
}

function aroundReports(
  areas: () => {
    readonly quality: QualityService;
    readonly claims: ClaimsService;
    readonly promises: ReportHouse['promises'];
  },
): Omit<ReportNeighbours, 'takeNote'> {
  return {
    mayClose: async (at, id) => [
      ...(await areas().quality.mayClose(at, id)),
      ...(await areas().claims.mayClose(at, id)),
      ...(await areas().promises.mayClose(at, id)),
    ],
    handling: async (at, id, language) =>
      handlingOf(await areas().quality.reading(at, id), await areas().claims.reading(at, id), language),
  };
}
