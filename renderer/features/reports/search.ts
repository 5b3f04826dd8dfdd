import { type CountedCell, isCountedCell } from '../../../shared/domain/reports/row-words.ts';
import { stretchPattern } from '../../../shared/domain/reports/periods.ts';
import { type WorkReportKind, workReportKinds } from '../../../shared/domain/reports/values.ts';

/** Which kind is listed, of which month or year. */
export interface ReportsSearch {
  readonly kind?: WorkReportKind;
  readonly stretch?: string;
}

/** Of what the list is open: a figure, a row, one of its cells or a share. */
export interface ReportSearch {
  readonly tag?: string;
  readonly part?: CountedCell;
}

/** Opens the list of a tag, or of one cell of its row. */
export type OnTag = (tag: string, part?: CountedCell) => void;

export function readReportsSearch({ kind, stretch }: Readonly<Record<string, unknown>>): ReportsSearch {
  const known = workReportKinds.find((one) => one === kind);
  // A year may have been read as a number.
  const named = String(stretch);
  return { ...(known ? { kind: known } : {}), ...(stretchPattern.test(named) ? { stretch: named } : {}) };
}

export function readReportSearch({ tag, part }: Readonly<Record<string, unknown>>): ReportSearch {
  if (typeof tag !== 'string' || tag === '' || tag.length > 200) return {};
  return typeof part === 'string' && isCountedCell(part) ? { tag, part } : { tag };
}
