import type { FileContent } from '../../../shared/contract/base.ts';
import type { ComplianceRow } from '../../../shared/contract/task-schemas.ts';
import { clauses } from '../../../shared/sop/clauses.ts';
import { bookFile } from '../files/book-file.ts';
import { translatorFor } from '../i18n/translate.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import type { ReportInput } from './compliance.ts';

const minute = 60_000;

/** Column, its heading in `tasks:column.*`, its width in characters. */
const columns = [
  ['key', 16],
  ['name', 60],
  ['fellDue', 10],
  ['met', 10],
  ['late', 10],
  ['open', 10],
  ['metShare', 10],
  ['lateMedian', 16],
  ['lateWorst', 16],
  ['running', 10],
  ['notApplicable', 10],
  ['cancelled', 10],
] as const;

interface Report {
  readonly rows: readonly ComplianceRow[];
  readonly total: ComplianceRow;
  readonly at: number;
}

/** The report as a spreadsheet in the reader's language, with the number behind every share beside it. */
export async function complianceExcel(
  actor: Actor,
  input: ReportInput,
  { rows, total, at }: Report,
  zone: string,
): Promise<FileContent> {
  const t = translatorFor(actor.language);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(t('tasks:export.sheet'), { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.columns = columns.map(([key, width]) => ({ key, width }));
  sheet.addRow([t('tasks:export.title', { from: input.from, to: input.to })]).font = { bold: true };
  sheet.addRow([t('tasks:export.asOf', { time: formatInstant(at, zone) })]);
  const heading = sheet.addRow(columns.map(([key]) => t(`tasks:column.${key}`)));
  heading.font = { bold: true };
  for (const row of rows) sheet.addRow(cellsOf(row, nameOf(input.by, row, actor, t)));
  sheet.addRow(cellsOf(total, t('tasks:export.total'))).font = { bold: true };
  return bookFile(book, `${t('tasks:export.file')}-${input.from}-${input.to}.xlsx`);
}

function cellsOf(row: ComplianceRow, name: string) {
  const { key, fellDue, met, late, lateMedianMs, lateWorstMs } = row;
  return {
    ...row,
    key: key.startsWith('role:') || key.length === 36 ? '' : key,
    name,
    metShare: fellDue > 0 ? Math.round((met / fellDue) * 1_000) / 10 : '',
    lateMedian: late > 0 ? Math.round(lateMedianMs / minute) : '',
    lateWorst: late > 0 ? Math.round(lateWorstMs / minute) : '',
  };
}

function nameOf(by: ReportInput['by'], { key, name }: ComplianceRow, actor: Actor, t: (key: string) => string): string {
  if (by === 'clause') {
    const clause = clauses.find(({ id }) => id === key);
    return clause ? (actor.language === 'en' ? clause.en : clause.zh) : '';
  }
  if (key.startsWith('role:')) return t(`people:role.${key.slice('role:'.length)}`);
  return name || t('tasks:export.nobody');
}
