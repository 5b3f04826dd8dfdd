import type { ContactWay } from '../tasks/evidence.ts';
import type { FoundBy, ReportKind, Severity } from './values.ts';

/** KF-01 as it is typed, letter for letter. */
export interface ReportForm {
  readonly orderId: string | null;
  /** Of a report without an order. */
  readonly customerId: string | null;
  readonly kind: ReportKind | '';
  readonly foundBy: FoundBy | '';
  readonly severity: Severity;
  readonly happenedAt: number | null;
  /** Who complained, or told of it. */
  readonly person: string;
  readonly phone: string;
  readonly channel: ContactWay | '';
  readonly goods: string;
  readonly pieces: string;
  readonly loss: boolean;
  /** Yuan. */
  readonly amount: string;
  readonly facts: string;
  readonly action: string;
  /** Advice of whoever reports. */
  readonly advice: string;
  /** What the customer wishes. */
  readonly wish: string;
}

export const reportLimits = { line: 200, text: 4_000 } as const;

export const emptyReportForm: ReportForm = {
  orderId: null,
  customerId: null,
  kind: '',
  foundBy: '',
  severity: 'minor',
  happenedAt: null,
  person: '',
  phone: '',
  channel: '',
  goods: '',
  pieces: '',
  loss: false,
  amount: '',
  facts: '',
  action: '',
  advice: '',
  wish: '',
};
