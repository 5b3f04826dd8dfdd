import type { QualityCase, QualityCaseRow as Row } from '../../../shared/contract/quality-schemas.ts';
import { judgeReportClosing } from '../../../shared/domain/quality/case.ts';
import type { QualityReading } from '../../../shared/domain/quality/reading.ts';
import type { Issue } from '../../../shared/errors/errors.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import { inSlices } from '../database/slices.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { createActions } from './actions.ts';
import { createAnalysis } from './analysis.ts';
import { createQualityFollower } from './follower.ts';
import { createLetters } from './letters.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityRepository } from './quality.repository.ts';
import { readingOf } from './reading.ts';
import { createStages } from './stages.ts';
import { caseOf, rowsOf } from './views.ts';

export type QualityService = ReturnType<typeof createQualityService>;

/** What quality control does about a report, from the investigation to the verified end (3.3.1.6, 4.3.1.9). */
export function createQualityService(deps: QualityDeps) {
  const { read } = deps.database;
  return {
    ...createStages(deps),
    actions: createActions(deps),
    analysis: createAnalysis(deps),
    letter: createLetters(deps),
    follower: createQualityFollower(deps),

    async list(
      actor: Actor,
      view: 'open' | 'waitsForMe' | 'closed',
      most: number | null = shownRows.quality,
    ): Promise<Row[]> {
      const found = await qualityRepository.list(read, view === 'closed', most);
      const rows = await inSlices(found, (slice) => rowsOf(read, deps, actor, slice));
      return view === 'waitsForMe' ? rows.filter(({ waitsForMe }) => waitsForMe) : rows;
    },

    get: (actor: Actor, id: string): Promise<QualityCase> => caseOf(read, deps, actor, id),

    async ofReport(actor: Actor, reportId: string): Promise<Row | null> {
      const row = await qualityRepository.ofReport(read, reportId);
      return row && ((await rowsOf(read, deps, actor, [row]))[0] ?? null);
    },

    async ofOrder(actor: Actor, orderId: string): Promise<Row[]> {
      const reports = (await deps.reports.ofOrder(read, orderId)).map(({ id }) => id);
      return rowsOf(read, deps, actor, await qualityRepository.ofReports(read, reports));
    },

    people: async (): Promise<{ id: string; name: string }[]> =>
      (await deps.staff(read)).colleagues.map(({ id, name }) => ({ id, name })),

    /** What stands in the way of closing a report (3.3.1.6). */
    async mayClose(at: ReadContext, reportId: string): Promise<readonly Issue[]> {
      const report = await deps.reports.find(at, reportId);
      return judgeReportClosing(await qualityRepository.ofReport(at, reportId), report?.severity === 'grave');
    },

    /** What KF-01 says of quality control; `null` when it does nothing about the report. */
    reading: (at: ReadContext, reportId: string): Promise<QualityReading | null> => readingOf(at, reportId),

    /** What duties know of a case. */
    async facts(at: ReadContext, id: string) {
      const row = await qualityRepository.find(at, id);
      return row && { number: row.number, customerId: row.customerId, customerName: row.customerName };
    },
  };
}
