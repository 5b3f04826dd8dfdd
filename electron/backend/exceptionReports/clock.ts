import type { ReportClock as ClockView } from '../../../shared/contract/report-schemas.ts';
import { type ReportClock, reportClock } from '../../../shared/domain/exceptionReports/regime.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { reportSettingsRepository } from './settings.repository.ts';

/** Which rule holds for a moment of knowledge, by the company's calendar as it is now (3.3.1.7). */
export async function clockOf(
  at: ReadContext,
  { calendar }: Pick<ExceptionReportsDeps, 'calendar'>,
  knownAt: number,
): Promise<ReportClock> {
  return reportClock(knownAt, await calendar.current(), await reportSettingsRepository.read(at));
}

export function clockView({ assumedYears, steps, ...clock }: ReportClock): ClockView {
  return { ...clock, assumedYears: [...assumedYears], steps: steps.map((step) => ({ ...step })) };
}
