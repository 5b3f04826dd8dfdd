import type { Counted } from '../../../shared/domain/kpi/value.ts';
import type { MonthSpan } from '../../../shared/lib/month.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';

export interface KpiFilter {
  /** `null` of all. */
  readonly customerId: string | null;
}

/** Figures that statements tell; whoever keeps statements counts them. */
export interface SettlementCounts {
  /** n: sent by the customer's day; of: fell due in the span. */
  statementsInTime(at: ReadContext, span: MonthSpan, filter: KpiFilter): Promise<Pick<Counted, 'n' | 'of'>>;
  /** In fen at the end of the span, or now. n: overdue; of: receivable. */
  overdue(at: ReadContext, span: MonthSpan, filter: KpiFilter): Promise<Pick<Counted, 'n' | 'of'>>;
}

/** What the figures ask of the rest of the house. */
export interface KpiDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly customers: {
    /** Throws `customers.notFound`. */
    get(id: string): Promise<{ readonly nameZh: string; readonly nameEn: string }>;
  };
  /** Both figures are shown only where it is given. */
  readonly settlement?: SettlementCounts;
}
