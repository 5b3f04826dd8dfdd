import type { KpiAsked, KpiListed, KpiRow } from '../../../shared/contract/kpi.ts';
import { hasPart } from '../../../shared/domain/kpi/figures.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { createKeeping } from './keeping.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { createKpiFiles } from './kpi-files.ts';
import { listRepository } from './list.repository.ts';
import { readAsked, readSheet, withoutTrend } from './sheet.ts';
import { createSpans } from './span-figures.ts';
import { createTargets } from './targets.ts';

interface Paged extends KpiListed {
  readonly cursor: number;
  readonly limit: number;
}

export type KpiService = ReturnType<typeof createKpiService>;

/** Honest figures of the service: counted from each order's line, each with its n, its goal and its list (chapter 8). */
export function createKpiService(deps: KpiDeps) {
  const { read } = deps.database;
  return {
    /** Keeps the lines. */
    follower: createKeeping(deps),
    ...createTargets(deps),
    ...createKpiFiles(deps),
    spans: createSpans(deps),

    sheet: (given: KpiAsked) => readSheet(read, deps, given),

    async list({ cursor, limit, ...given }: Paged): Promise<{ rows: KpiRow[]; total: number; next: number | null }> {
      if (!hasPart(given.figure, given.part)) throw new UserError('kpi.noSuchList');
      const asked = withoutTrend(await readAsked(deps, given));
      const total = await listRepository.total(read, asked, given);
      const rows = await listRepository.page(read, asked, given, { from: cursor, take: limit });
      const end = cursor + rows.length;
      return { rows: [...rows], total, next: end < total && rows.length > 0 ? end : null };
    },
  };
}
