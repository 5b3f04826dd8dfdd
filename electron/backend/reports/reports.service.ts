import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import type { Actor } from '../session.ts';
import { startReportDrafter } from './drafter.ts';
import { draftAsked, draftDue } from './drafting.ts';
import { failedDuties } from './links.ts';
import { createReportQueries } from './queries.ts';
import { createReportFiles } from './report-files.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { createReportSending } from './sending.ts';
import { createReportSettings } from './settings.ts';
import { createReportWriting } from './writing.ts';

/** Work summary reports: the day, the week, a key account's month, the quarter (chapter 8). */
export function createReportsService(deps: ReportsDeps) {
  return {
    ...createReportQueries(deps),
    ...createReportWriting(deps),
    ...createReportSending(deps),
    ...createReportFiles(deps),
    ...createReportSettings(deps),
    draft: async (actor: Actor, { kind }: { readonly kind: WorkReportKind }) => ({
      drafted: await draftAsked(deps, actor, kind),
    }),
    /** What the clock does; answers how many were new. */
    draftDue: () => draftDue(deps),
    startDrafter: () => startReportDrafter(deps),
    failedDuties,
  };
}
