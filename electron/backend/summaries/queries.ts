import type { SummaryMatter } from '../../../shared/contract/summaries.ts';
import { type ReportItem, taggedItems } from '../../../shared/domain/reports/counted.ts';
import { rowTag } from '../../../shared/domain/reports/figures.ts';
import type { FigureId } from '../../../shared/domain/summaries/figures.ts';
import type { LinkPart } from '../../../shared/domain/summaries/links.ts';
import type { Matter } from '../../../shared/domain/summaries/matter.ts';
import { type MonthText, monthAfter, monthOf, spanOf } from '../../../shared/lib/month.ts';
import type { SummaryRow } from '../database/entities/summaries.ts';
import type { Actor } from '../session.ts';
import { mayRead, mayReadAll } from './access.ts';
import { countMonth, countWithLinks, mattersOf, readMonth } from './counting.ts';
import { missing } from './drafting.ts';
import { logRepository, type OrderFigure, type TakenOrder } from './log.repository.ts';
import type { SummariesDeps } from './summaries.deps.ts';
import { summariesRepository } from './summaries.repository.ts';
import { frozenOf, mustRead, rowView, summaryView } from './views.ts';

interface Looked {
  readonly id: string;
  readonly figure: FigureId;
  readonly personId: string | null;
  readonly frozen: boolean;
}

interface LookedLink extends Pick<Looked, 'id' | 'frozen'> {
  readonly link: string;
  readonly part: LinkPart;
}

/** Months, their summaries, and what every figure is made of. */
export function createSummaryQueries(deps: SummariesDeps) {
  const { read } = deps.database;

  return {
    async list(actor: Actor, { month: asked }: { readonly month: MonthText | null }) {
      const running = monthOf(deps.now(), await deps.company.zone());
      const months = [...new Set([running, monthAfter(running, -1), ...(await summariesRepository.months(read))])];
      const month = asked ?? monthAfter(running, -1);
      const rows = newestOf(await summariesRepository.ofMonth(read, month)).filter((row) => mayRead(actor, row));
      const now = await readMonth(read, deps, month);
      const open = (await missing(read, deps, month)).filter(({ id }) => mayReadAll(actor) || id === actor.userId);
      return {
        months: months.toSorted().toReversed(),
        month,
        over: month < running,
        rows: rows.map((row) => rowView(row, (frozenOf(row) ?? countMonth(now, row.personId)).figures)),
        mayDraft: actor.permissions.has('summaries.write') && month <= running && open.length > 0,
      };
    },

    get: (actor: Actor, id: string) => summaryView(read, deps, actor, id),

    async matters(actor: Actor, { id, figure, personId, frozen }: Looked): Promise<SummaryMatter[]> {
      const row = await mustRead(read, actor, id);
      const known = frozen ? (frozenOf(row) ?? undefined) : undefined;
      if (figure === 'orders' || figure === 'cancelled') {
        const span = { ...spanOf(row.month, await deps.company.zone()), now: known?.at ?? deps.now() };
        const orders = await logRepository.takenOrders(read, span, { figure, personId: row.personId ?? personId });
        return orders.map((order) => orderView(order, figure));
      }
      const { matters } = await readMonth(read, deps, row.month, known);
      return mattersOf(matters, figure, row.personId ?? personId).map((matter) => matterView(matter, figure));
    },

    async duties(actor: Actor, { id, link, part, frozen }: LookedLink): Promise<SummaryMatter[]> {
      const row = await mustRead(read, actor, id);
      const known = frozen ? frozenOf(row) : null;
      const counted = known ?? (await countWithLinks(read, deps, await readMonth(read, deps, row.month), row));
      const behind = taggedItems(taggedItems(counted.duties ?? [], rowTag('links', link)), part);
      return behind.map(dutyView);
    },
  };
}

/** Of each summary its last version; the department's first. */
function newestOf(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const newest = [...new Map(rows.map((row) => [row.personKey, row])).values()];
  return newest.toSorted((one, other) => Number(one.personId !== null) - Number(other.personId !== null));
}

function matterView({ counts, personId: _personId, ...matter }: Matter, figure: FigureId): SummaryMatter {
  const counted = counts.find((one) => one.figure === figure);
  return { ...matter, what: '', orderId: null, fen: counted?.fen ?? 0, ms: counted?.ms ?? null };
}

function orderView(order: TakenOrder, figure: OrderFigure): SummaryMatter {
  const gone = figure === 'cancelled';
  return {
    ...nothingMore,
    kind: 'order',
    id: order.id,
    personName: order.confirmedByName,
    label: order.number,
    customerName: order.customerName,
    detail: (gone ? order.cancelReason : order.destination) ?? '',
    orderId: order.id,
    at: order.confirmedAt,
    dueAt: order.deliveryToAt,
    doneAt: gone ? order.cancelledAt : null,
  };
}

function dutyView({ id, orderId, label, customerName, what, detail, at, dueAt, doneAt }: ReportItem): SummaryMatter {
  const told = { id, orderId, label, customerName, what, detail, at, dueAt, doneAt };
  return { ...nothingMore, ...told, kind: 'duty' };
}

const nothingMore = { personName: '', what: '', reportId: null, orderId: null, fen: 0, ms: null } as const;
