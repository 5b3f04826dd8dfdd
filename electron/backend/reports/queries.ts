import type { WorkReportItem } from '../../../shared/contract/reports.ts';
import { taggedItems } from '../../../shared/domain/reports/counted.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import type { Actor } from '../session.ts';
import type { CountedCell } from '../../../shared/domain/reports/row-words.ts';
import { mayRead, mayReadAll } from './access.ts';
import { mine } from './drafting.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { type ListedReport, reportsRepository } from './reports.repository.ts';
import { itemView, mustRead, reportView, rowView, standing } from './views.ts';

interface Looked {
  readonly id: string;
  readonly tag: string;
  /** A cell of the row that the tag names. */
  readonly part: CountedCell | null;
}

/** Reports of a kind, one report, and what each of its figures is made of. */
export function createReportQueries(deps: ReportsDeps) {
  const { read } = deps.database;

  /** What a number is made of; `total` is more where only the first of them are kept. */
  async function listed(actor: Actor, { id, tag, part }: Looked) {
    const { items, counted } = await standing(read, deps, await mustRead(read, actor, id));
    const behind = taggedItems(items, tag);
    const rows = (part === null ? behind : taggedItems(behind, part)).map(itemView);
    return { rows, total: counted.totals?.[tag] ?? rows.length };
  }

  return {
    async list(
      actor: Actor,
      { kind, stretch: asked }: { readonly kind: WorkReportKind; readonly stretch: string | null },
    ) {
      const whose = { kind, personId: mayReadAll(actor) ? null : actor.userId };
      const stretches = await reportsRepository.stretches(read, whose);
      const stretch = asked ?? stretches[0] ?? null;
      const all = stretch === null ? [] : await reportsRepository.ofKind(read, { ...whose, stretch });
      const rows = newestOf(all).filter((row) => mayRead(actor, row));
      const mayDraft = actor.permissions.has('reports.write') && (await mine(read, deps, actor, kind)).length > 0;
      return { rows: rows.map(rowView), mayDraft, stretch, stretches: [...stretches] };
    },

    get: (actor: Actor, id: string) => reportView(read, deps, actor, id),

    items: async (actor: Actor, looked: Looked): Promise<WorkReportItem[]> => (await listed(actor, looked)).rows,

    listed,
  };
}

/** Of each report its last version. */
function newestOf(rows: readonly ListedReport[]): readonly ListedReport[] {
  const newest = new Map<string, ListedReport>();
  for (const row of rows) {
    const key = `${row.period} ${row.whoseKey}`;
    if ((newest.get(key)?.revision ?? 0) < row.revision) newest.set(key, row);
  }
  return [...newest.values()];
}
