import type { Worksheet } from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';
import type { Receivable } from '../../../shared/contract/settlement-money.ts';
import { type Ageing, ageBuckets } from '../../../shared/domain/settlement/ageing.ts';
import type { DayText } from '../../../shared/lib/dates.ts';
import { bookFile } from '../files/book-file.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';

export interface Receivables {
  readonly today: DayText;
  readonly rows: Receivable[];
  readonly total: Record<keyof Ageing, number>;
}

/** So that a spreadsheet adds them up; a fen is a hundredth, which it shows exactly. */
const yuan = '#,##0.00';

const money = ['owed', 'overdue', ...ageBuckets, 'advance'] as const;
const customers = ['customer', 'owner', ...money, 'paidInDays'] as const;
const statements = ['customer', 'number', 'month', 'amount', 'open', 'dueDay', 'daysLate'] as const;

/** What customers owe, by customer and by statement, in the reader's language. */
export async function receivablesExcel(actor: Actor, { today, rows, total }: Receivables): Promise<FileContent> {
  const t = translatorFor(actor.language);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = (name: string, columns: readonly string[], amounts: readonly string[]) => {
    const page = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    page.columns = columns.map((key) => ({
      key,
      header: t(`settlement:receivables.column.${key}`),
      width: key === 'customer' ? 32 : 16,
      style: amounts.includes(key) ? { numFmt: yuan } : {},
    }));
    page.getRow(1).font = { bold: true };
    return page;
  };
  const byCustomer = sheet(t('settlement:receivables.byCustomer'), customers, money);
  for (const row of rows) byCustomer.addRow(customerCells(row));
  addTotal(byCustomer, t('settlement:receivables.total'), rows, total);
  const byStatement = sheet(t('settlement:receivables.byStatement'), statements, ['amount', 'open']);
  for (const { customerName, items } of rows) {
    for (const { amount, open, ...item } of items) {
      byStatement.addRow({ ...item, customer: customerName, amount: amount / 100, open: open / 100 });
    }
  }
  const name = `${t('settlement:receivables.file')}-${today}.xlsx`;
  return bookFile(book, name);
}

function customerCells({ customerName, ownerName, paidInDays, ...row }: Receivable) {
  return { customer: customerName, owner: ownerName, ...amountsOf(row), paidInDays };
}

function addTotal(page: Worksheet, name: string, rows: readonly Receivable[], ageing: Receivables['total']): void {
  const sum = (key: 'owed' | 'overdue' | 'advance') => rows.reduce((all, row) => all + row[key], 0);
  const amounts = { owed: sum('owed'), overdue: sum('overdue'), advance: sum('advance'), ageing };
  page.addRow({ customer: name, ...amountsOf(amounts) }).font = { bold: true };
}

function amountsOf({ owed, overdue, advance, ageing }: Pick<Receivable, 'owed' | 'overdue' | 'advance' | 'ageing'>) {
  const inYuan = Object.entries({ owed, overdue, advance, ...ageing }).map(([key, fen]) => [key, fen / 100]);
  return Object.fromEntries(inYuan) as Record<string, number>;
}
