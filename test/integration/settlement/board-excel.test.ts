import ExcelJS, { type CellValue } from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type Money, openMoney } from './money.ts';

describe.each(databases)('the month board as a spreadsheet on $name', ({ open }) => {
  let database: OpenDatabase;
  let money: Money;

  beforeEach(async () => {
    database = await open();
    money = await openMoney(database);
  });
  afterEach(async () => {
    await money.close();
    await database.dispose();
  });

  it('[7.1.1, 7.2.1] has the customers of the screen in their order, their clocks, and sums of numbers', async () => {
    const month = '2026-10';
    const [first, second, third] = [money.customerId, await money.debtor('A2'), await money.debtor('A3')];
    await money.bill(first, { month, amountFen: 123_456 });
    await money.bill(second, { month, amountFen: 44, state: 'sent' });
    await money.bill(third, { month, amountFen: 70_000 });
    const { rows } = await money.clerk.settlement.board({ month });
    const due = rows.find(({ customerId }) => customerId === second)?.dueAt ?? 0;
    const { name, base64 } = await money.clerk.settlement.boardExcel({ month, customers: [second, first] });
    expect(name).toBe('月度对账单-2026-10.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64').buffer);
    const sheet = book.worksheets[0];
    const heads = sheet?.getRow(1).values as CellValue[];
    const cell = (row: number, head: string) => sheet?.getRow(row).getCell(heads.indexOf(head)).value;
    const nameOf = (id: string) => rows.find(({ customerId }) => customerId === id)?.customerName;
    expect([cell(2, '客户'), cell(3, '客户'), cell(4, '客户')]).toEqual([nameOf(second), nameOf(first), '合计']);
    expect([cell(2, '金额'), cell(3, '金额'), cell(4, '金额')]).toEqual([
      0.44,
      1_234.56,
      expect.objectContaining({ result: 1_235 }),
    ]);
    const day = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((cell(2, '时限') as Date).toISOString().slice(0, 10)).toBe(day(due));
    expect(cell(3, '时限')).toBeNull();
    expect(sheet?.rowCount).toBe(4);
  });
});
