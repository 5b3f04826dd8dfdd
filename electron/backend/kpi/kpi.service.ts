import type { KpiAsked, KpiListed, KpiRow } from '../../../shared/contract/kpi.ts';
import { createKeeping } from './keeping.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { createKpiFiles } from './kpi-files.ts';
import { readList } from './lists.ts';
import { readSheet } from './sheet.ts';
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
      const { rows, total } = await readList(read, deps, given, { from: cursor, take: limit });
      const end = cursor + rows.length;
      return { rows: [...rows], total, next: end < total && rows.length > 0 ? end : null };
    },
  };
}
