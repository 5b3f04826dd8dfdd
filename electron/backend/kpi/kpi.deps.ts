import type { KpiRow } from '../../../shared/contract/kpi.ts';
import type { KpiPart, SettlementFigure } from '../../../shared/domain/kpi/figures.ts';
import type { KpiOrder } from '../../../shared/domain/kpi/list.ts';
import type { Counted } from '../../../shared/domain/kpi/value.ts';
import type { MonthSpan } from '../../../shared/lib/month.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';

export interface KpiFilter {
  /** `null` of all. */
  readonly customerId: string | null;
}

interface SettlementCounted extends Pick<Counted, 'n' | 'of'> {
  readonly parts: Readonly<Partial<Record<KpiPart, number>>>;
}

interface StatementsListed extends KpiFilter {
  readonly figure: SettlementFigure;
  readonly span: MonthSpan;
}

interface StatementsPage {
  readonly part: 'due' | 'met' | 'missed';
  readonly order: KpiOrder;
  readonly descending: boolean;
  readonly from: number;
  readonly take: number;
}

interface ListedStatement extends Pick<KpiRow, 'id' | 'number' | 'customerName' | 'at' | 'dueAt' | 'doneAt' | 'fen'> {
  readonly month: string;
}

/** Figures that statements tell, and the statements behind them; whoever keeps statements counts them. */
export interface SettlementCounts {
  /** n: sent by the customer's day; of: fell due in the span. */
  statementsInTime(at: ReadContext, span: MonthSpan, filter: KpiFilter): Promise<SettlementCounted>;
  /** In fen at the end of the span, or now. n: overdue; of: receivable. */
  overdue(at: ReadContext, span: MonthSpan, filter: KpiFilter): Promise<SettlementCounted>;
  list(
    at: ReadContext,
    listed: StatementsListed,
    page: StatementsPage,
  ): Promise<{ readonly rows: readonly ListedStatement[]; readonly total: number }>;
}

/** What the figures ask of the rest of the house. */
export interface KpiDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly customers: {
    /** Throws `customers.notFound`. */
    get(id: string): Promise<{ readonly nameZh: string; readonly nameEn: string }>;
  };
  readonly settlement: SettlementCounts;
}
