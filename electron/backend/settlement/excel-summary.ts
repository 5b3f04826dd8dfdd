import type { Worksheet } from 'exceljs';
import { bankLines, type Signed, type StatementFrame } from '../../../shared/domain/settlement/sheet-model.ts';
import { feeKinds } from '../../../shared/domain/settlement/values.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { Words } from '../../../shared/sheets/words.tsx';
import { type Cell, dayCell, formats, text, yuan } from './excel-columns.ts';

/** A long name goes on below, not over the cells beside it. */
const longText = { horizontal: 'left', vertical: 'top', wrapText: true } as const;
const valueWidth = 46;
const lineHeight = 15;

/** No program finds the height of such a row by itself where a usual one is given. */
function heightOf(value: Cell): number {
  const letters = [...(typeof value === 'string' ? value : '')];
  const wide = letters.reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  return lineHeight * Math.max(1, Math.ceil(wide / (valueWidth - 6)));
}

/** Where sums stand on the other sheets; `null` where there is nothing to sum. */
interface Places {
  readonly sum: (column: string) => string | null;
  readonly deductions: string | null;
}

/** Whose statement it is, and what is owed: each sum follows from the orders and from the sums above it. */
export function addSummary(page: Worksheet, frame: StatementFrame, words: Words, places: Places): void {
  page.columns = [{ width: 40 }, { width: valueWidth }, { width: 14 }];
  addHead(page, frame, words);
  page.addRow([]);
  addSums(page, frame, words, places);
  addBank(page, frame, words);
  page.addRow([]);
  addSignatures(page, frame, words);
  page.commit();
}

function addHead(page: Worksheet, frame: StatementFrame, words: Words): void {
  const { company, customerZh, customerEn, number, revision, firstDay, lastDay, totals, demo, draft } = frame;
  page.addRow([words.line('excel.title')]).font = { bold: true, size: 14 };
  if (demo) page.addRow([words.line('excel.demo')]);
  if (draft) page.addRow([words.line('excel.draft')]).font = { bold: true };
  const add = (label: string, value: Cell, format: keyof typeof formats = 'text') => {
    const row = page.addRow([words.line(`excel.${label}`), value]);
    row.height = heightOf(value);
    row.alignment = { vertical: 'top' };
    const cell = row.getCell(2);
    cell.numFmt = formats[format];
    cell.alignment = longText;
  };
  add('company', text(words.pick(company.nameZh, company.nameEn).join(' ')));
  add('customer', text(words.pick(customerZh, customerEn).join(' ')));
  add('number', number);
  add('revision', revision, 'count');
  add('firstDay', dayCell(firstDay), 'day');
  add('lastDay', dayCell(lastDay), 'day');
  add('counted', totals.lines, 'count');
}

function addSums(page: Worksheet, frame: StatementFrame, words: Words, places: Places): void {
  const { totals, opening, received, closing } = frame;
  const head = page.addRow([words.line('sheet.sumsTitle'), words.line('excel.yuan')]);
  head.font = { bold: true };
  head.getCell(2).alignment = { horizontal: 'right' };
  /** Adds a sum, by a formula where there is one, and answers its cell's name. */
  const add = (label: string, fen: number, formula: string | null, strong = false): string => {
    const result = yuan(fen);
    const row = page.addRow([words.line(label), formula === null ? result : { formula, result }]);
    row.getCell(2).numFmt = formats.money;
    row.font = { bold: strong };
    return `B${row.number}`;
  };
  for (const kind of feeKinds) add(`sheet.fee.${kind}`, totals.fees[kind], places.sum(kind));
  const charges = add('excel.charges', totals.charges, places.sum('total'), true);
  const onSpot = add('excel.onSpot', totals.onSpot, places.sum('onSpot'));
  const off = add('excel.deducted', totals.deductions, places.deductions);
  const amount = add('excel.amount', totals.amount, `ROUND(${charges}-${onSpot}-${off},2)`, true);
  const before = add('excel.opening', opening, null);
  const paid = add('excel.received', received, null);
  add('excel.closing', closing, `ROUND(${before}+${amount}-${paid},2)`, true);
}

function addBank(page: Worksheet, { bank }: StatementFrame, words: Words): void {
  const lines = bankLines(bank, words.pick);
  if (lines.length === 0) return;
  page.addRow([]);
  page.addRow([words.line('sheet.bankTitle')]).font = { bold: true };
  for (const [name, value] of lines) {
    const row = page.addRow([words.line(`sheet.bank.${name}`), text(value)]);
    row.height = heightOf(value);
    row.alignment = { vertical: 'top' };
    const cell = row.getCell(2);
    cell.numFmt = formats.text;
    cell.alignment = longText;
  }
}

function addSignatures(page: Worksheet, { prepared, reviewed, confirmed, zone }: StatementFrame, words: Words) {
  const add = (label: string, signed: Signed | null) => {
    const day = signed && dayCell(wallTime(signed.at, zone).day);
    const row = page.addRow([words.line(label), text(signed?.name ?? ''), day]);
    row.getCell(2).numFmt = formats.text;
    row.getCell(3).numFmt = formats.day;
  };
  add('excel.prepared', prepared);
  add('excel.reviewed', reviewed);
  add('excel.confirmed', confirmed);
}
