import {
  type ReportKind,
  reportKinds,
  type Severity,
  severities,
} from '../../../shared/domain/exceptionReports/values.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

export const reportViews = ['open', 'drafts', 'late', 'closed'] as const;
export type ReportView = (typeof reportViews)[number];

/** The board as its address says it; without a view what is open. */
export interface ReportsSearch {
  readonly view?: ReportView | undefined;
  readonly kind?: ReportKind | undefined;
  readonly severity?: Severity | undefined;
  readonly text?: string | undefined;
}

/** What a new report begins with, or the draft that goes on. */
export interface FormSearch {
  readonly draft?: string | undefined;
  readonly order?: string | undefined;
  readonly note?: string | undefined;
}

/** A report as it is, or as it was at a moment. */
export interface ReportSearch {
  readonly at?: number | undefined;
}

type Raw = Readonly<Record<string, unknown>>;

/** Reads an address; whatever makes no sense in it is passed over. */
export function readReportsSearch({ view, kind, severity, text }: Raw): ReportsSearch {
  return {
    view: reportViews.find((one) => one === view && one !== 'open'),
    kind: reportKinds.find((one) => one === kind),
    severity: severities.find((one) => one === severity),
    text: typeof text === 'string' && text ? text.slice(0, 200) : undefined,
  };
}

export function readFormSearch({ draft, order, note }: Raw): FormSearch {
  return { draft: idOf(draft), order: idOf(order), note: idOf(note) };
}

export function readReportSearch({ at }: Raw): ReportSearch {
  return { at: typeof at === 'number' && Number.isInteger(at) ? at : undefined };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}
