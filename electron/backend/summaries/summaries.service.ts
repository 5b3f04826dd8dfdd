import type { MonthText } from '../../../shared/lib/month.ts';
import type { Actor } from '../session.ts';
import { startDrafter } from './drafter.ts';
import { draftAsked, draftDue } from './drafting.ts';
import { createSummaryQueries } from './queries.ts';
import type { SummariesDeps } from './summaries.deps.ts';
import { createSummaryFiles } from './summary-files.ts';
import { createSummaryWriting } from './writing.ts';

/** Month end: each clerk's summary and the department's, drafted from the log (4.3.1.9). */
export function createSummariesService(deps: SummariesDeps) {
  return {
    ...createSummaryQueries(deps),
    ...createSummaryWriting(deps),
    ...createSummaryFiles(deps),
    draft: async (actor: Actor, { month }: { readonly month: MonthText }) => ({
      drafted: await draftAsked(deps, actor, month),
    }),
    /** What the clock does; answers how many were new. */
    draftDue: () => draftDue(deps),
    startDrafter: () => startDrafter(deps),
  };
}
