import type { KpiFigureView, KpiRow } from '../../../shared/contract/kpi.ts';
import { firstPartOf, isCounted, type KpiFigure } from '../../../shared/domain/kpi/figures.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { listRepository } from './list.repository.ts';
import { countFigures, withoutTrend } from './sheet.ts';
import type { Bucket } from './spans.ts';
import type { Asked } from './tables.ts';

/** Spans of any length, oldest first, and of whom: a customer, a person, or both `null`. */
export interface SpansAsked extends Pick<Asked, 'customerId'> {
  /** `month` is what the span is called. */
  readonly buckets: readonly Bucket[];
  readonly personId: string | null;
  readonly now: number;
}

/** The figures for reports that are not of months: counted and listed by the very same conditions. */
export function createSpans(deps: KpiDeps) {
  return {
    count: (at: ReadContext, asked: SpansAsked): Promise<KpiFigureView[]> =>
      countFigures(at, deps, { ...asked, known: 'now' }),

    /** What went wrong in the spans that are asked for, oldest first, and how many in all; nothing of what statements tell. */
    async missed(
      at: ReadContext,
      given: SpansAsked,
      figure: KpiFigure,
      most: number,
    ): Promise<{ readonly rows: readonly KpiRow[]; readonly total: number }> {
      if (!isCounted(figure)) return { rows: [], total: 0 };
      const asked = withoutTrend({ ...given, known: 'now' });
      const listed = { figure, part: firstPartOf[figure], order: 'at', descending: false } as const;
      const rows = await listRepository.page(at, asked, listed, { from: 0, take: most });
      return { rows, total: rows.length < most ? rows.length : await listRepository.total(at, asked, listed) };
    },
  };
}
