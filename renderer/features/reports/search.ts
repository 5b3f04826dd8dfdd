import { type WorkReportKind, workReportKinds } from '../../../shared/domain/reports/values.ts';

/** Which kind is listed. */
export interface ReportsSearch {
  readonly kind?: WorkReportKind;
}

/** Of what the list is open: a figure, a row or a share. */
export interface ReportSearch {
  readonly tag?: string;
}

export function readReportsSearch({ kind }: Readonly<Record<string, unknown>>): ReportsSearch {
  const known = workReportKinds.find((one) => one === kind);
  return known ? { kind: known } : {};
}

export function readReportSearch({ tag }: Readonly<Record<string, unknown>>): ReportSearch {
  return typeof tag === 'string' && tag !== '' && tag.length <= 200 ? { tag } : {};
}
