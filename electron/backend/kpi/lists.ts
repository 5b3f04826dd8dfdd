import type { KpiListed, KpiRow } from '../../../shared/contract/kpi.ts';
import { hasPart, isCounted } from '../../../shared/domain/kpi/figures.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { listRepository, type Page } from './list.repository.ts';
import { readAsked, withoutTrend } from './sheet.ts';
import { wholeSpan } from './spans.ts';

/** Rows behind a part of any figure. Throws `kpi.noSuchList`. */
export async function readList(
  at: ReadContext,
  deps: KpiDeps,
  listed: KpiListed,
  page: Page,
): Promise<{ readonly rows: readonly KpiRow[]; readonly total: number }> {
  const { figure, part, order, descending, customerId } = listed;
  if (!hasPart(figure, part)) throw new UserError('kpi.noSuchList');
  const asked = withoutTrend(await readAsked(deps, listed));
  if (isCounted(figure)) {
    const counted = { figure, part, order, descending };
    const total = await listRepository.total(at, asked, counted);
    return { total, rows: await listRepository.page(at, asked, counted, page) };
  }
  if (part !== 'due' && part !== 'met' && part !== 'missed') throw new UserError('kpi.noSuchList');
  const found = { figure, span: wholeSpan(asked.buckets), customerId };
  const { total, rows } = await deps.settlement.list(at, found, { part, order, descending, ...page });
  return { total, rows: rows.map(({ month, ...row }) => ({ ...nothingElse, ...row, detail: month })) };
}

/** What a statement has not. */
const nothingElse = {
  kind: 'statement',
  orderId: null,
  reportKind: null,
  laterDueAt: null,
  excuse: null,
  pieces: null,
  damagedPieces: null,
} as const;
