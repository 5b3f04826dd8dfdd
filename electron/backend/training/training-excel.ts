import type { FileContent } from '../../../shared/contract/base.ts';
import type { TrainingPlanRow } from '../../../shared/contract/training.ts';
import type { TrainingRecordModel } from '../../../shared/domain/training/sheet-model.ts';
import type { InBothLanguages } from '../../../shared/domain/training/syllabus.ts';
import type { Language, SheetLanguage, Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant, wallTime } from '../../../shared/lib/dates.ts';

import { bookFile } from '../files/book-file.ts';

const itemColumns = [
  ['clause', 10],
  ['part', 16],
  ['item', 34],
  ['trainer', 16],
  ['plannedDay', 12],
  ['doneDay', 12],
  ['result', 14],
  ['reason', 30],
  ['trainerSigned', 30],
  ['traineeSigned', 18],
  ['notes', 60],
] as const;

/** One plan, a row an item. */
export async function planExcel(model: TrainingRecordModel, name: string, t: Translate): Promise<FileContent> {
  const word = (key: string) => t(`training:${key}`);
  const time = (at: number | null) => (at === null ? '' : formatInstant(at, model.zone));
  const rows = model.items.map((item) => [
    item.clause,
    word(`part.${item.part}`),
    pick(item.title, model.language),
    item.taughtBy === '' ? item.trainerName : `${item.taughtBy} / ${item.trainerName}`,
    item.plannedDay,
    item.doneDay,
    item.result === '' ? '' : word(`result.${item.result}`),
    item.reason,
    `${item.trainerSignedByName} ${time(item.trainerSignedAt)}`.trim(),
    time(item.traineeSignedAt),
    item.notes,
  ]);
  const head = `${word('sheet.title')} ${model.traineeName} ${model.startDay} ${word(`state.${model.state}`)}`;
  return workbook(name, word('sheet.title'), head, itemColumns.map(columnWith(word)), rows);
}

const planColumns = [
  ['person', 20],
  ['begun', 12],
  ['state', 14],
  ['settled', 10],
  ['total', 10],
  ['next', 34],
  ['nextDay', 12],
  ['trainer', 16],
  ['overdue', 10],
  ['unsigned', 14],
  ['exam', 24],
] as const;

interface Seen {
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
}

/** The list of plans exactly as it is seen. */
export async function plansExcel(
  plans: readonly TrainingPlanRow[],
  { language, zone, now }: Seen,
  t: Translate,
): Promise<FileContent> {
  const word = (key: string) => t(`training:${key}`);
  const rows = plans.map(({ traineeName, startDay, state, progress, next, overdue, unsigned, exam }) => [
    traineeName,
    startDay,
    word(`state.${state}`),
    progress.settled,
    progress.total,
    next ? pick(next.title, language) : '',
    next?.plannedDay ?? '',
    next?.trainerName ?? '',
    overdue,
    unsigned,
    exam ? `${pick(exam.name, language)} ${word(`exam.${exam.state}`)}` : '',
  ]);
  const { day } = wallTime(now, zone);
  const title = word('title');
  return workbook(`${title}-${day}`, title, `${title} ${day}`, planColumns.map(columnWith(word)), rows);
}

const columnWith =
  (word: (key: string) => string) =>
  ([name, width]: readonly [string, number]) => ({ name: word(`column.${name}`), width });

async function workbook(
  name: string,
  sheetName: string,
  head: string,
  columns: readonly { readonly name: string; readonly width: number }[],
  rows: readonly (readonly (string | number)[])[],
): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = columns.map(({ width }) => ({ width, style: { alignment: { wrapText: true, vertical: 'top' } } }));
  sheet.addRow([head]).font = { bold: true };
  sheet.addRow(columns.map((column) => column.name)).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  return bookFile(book, `${name}.xlsx`);
}

function pick({ zh, en }: InBothLanguages, language: SheetLanguage): string {
  return language === 'en' ? en : zh;
}
