import type { CellValue, Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { statementExcel } from '../../../electron/backend/settlement/statement-excel.ts';
import type { StatementSheetModel } from '../../../shared/domain/settlement/sheet-model.ts';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import { sampleBank, sampleDeductions, sampleLine, sampleStatement } from '../../helpers/statement-samples.ts';

async function read(model: StatementSheetModel): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await statementExcel(model, (which) => [model[which]])) as never);
  return book;
}

/** Rows as a customer's program sees them, formulas as what they come to. */
function rowsOf(book: Workbook, index: number): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  book.worksheets[index]?.eachRow((row) => rows.push(row.values as CellValue[]));
  return rows.map((row) => row.slice(1).map(worth));
}

function worth(value: CellValue): CellValue {
  return typeof value === 'object' && value !== null && 'formula' in value ? (value.result ?? null) : value;
}

describe('the statement as a spreadsheet', () => {
  it('[7.1.2] has real numbers and dates for every order, and sums that are theirs to the fen', async () => {
    const model = sampleStatement();
    const book = await read(model);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '运单明细', '暂缓计费', '扣款']);
    const [, head = [], ...lines] = rowsOf(book, 1);
    const at = (key: string) => head.indexOf(key);
    const [first = []] = lines;
    expect(first[at('送达日期')]).toEqual(new Date('2026-10-27T00:00:00Z'));
    expect(first[at('重量（千克）')]).toBe(125.501);
    expect(first[at('体积（立方米）')]).toBe(0.48);
    expect(first[at('小计')]).toBe(1_005.52);
    const total = lines.at(-1) ?? [];
    for (const [name, fen] of [
      ['运费', model.totals.fees.freight],
      ['保价费', model.totals.fees.insurance],
      ['其他费', model.totals.fees.other],
      ['小计', model.totals.charges],
      ['其中已当场收取', model.totals.onSpot],
    ] as const) {
      const cells = lines.slice(0, -1).map((line) => Math.round(Number(line[at(name)]) * 100));
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(fen);
      expect(total[at(name)]).toBe(fen / 100);
    }
    expect(lines).toHaveLength(model.totals.lines + 1);
  });

  it('[7.1.2] sums by formulas that lead from the orders to what is owed', async () => {
    const book = await read(sampleStatement());
    const summary = new Map(rowsOf(book, 0).map(([label, value]) => [label, value]));
    expect(Object.fromEntries(summary)).toMatchObject({
      对账单号: 'DZ202611-0001',
      '计费运单（票）': 5,
      费用合计: 4_441.62,
      本期应付: 2_812.63,
      期末余额: 12_812.63,
      制单: '钱会计',
    });
    const formulas: string[] = [];
    book.worksheets[0]?.eachRow((row) => formulas.push(row.getCell(2).formula));
    expect(formulas.filter(Boolean)).toEqual([
      ...['K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R'].map((column) => `'运单明细'!${column}8`),
      `'运单明细'!T8`,
      `'运单明细'!U8`,
      `'扣款'!D5`,
      'ROUND(B19-B20-B21,2)',
      'ROUND(B23+B22-B24,2)',
    ]);
    const [page] = book.worksheets.slice(1);
    expect(page?.getCell('T8').formula).toBe('ROUND(SUM(T3:T7),2)');
    expect(page?.getCell('T8').result).toBe(4_441.62);
    expect(book.worksheets[3]?.getCell('D5').result).toBe(623.45);
  });

  it('[7.1.2] fits the width of a page on each of its sheets, a long name going on below', async () => {
    const book = await read(sampleStatement({ customerZh: '华联'.repeat(60) }));
    const fits = book.worksheets.map(({ pageSetup: { fitToPage, fitToWidth, fitToHeight, paperSize } }) => {
      return [fitToPage, fitToWidth, fitToHeight, paperSize];
    });
    expect(fits).toEqual(book.worksheets.map(() => [true, 1, 0, 9]));
    const heights: number[] = [];
    book.worksheets[0]?.eachRow((row) => {
      if (row.getCell(1).value === '客户' && row.getCell(2).alignment.wrapText) heights.push(row.height);
    });
    // 120 characters of two widths each, in a cell of 46.
    expect(heights).toEqual([90]);
  });

  it('[7.1.2] says where to pay as text, and nothing of what is not there', async () => {
    const bank = { ...sampleBank, phone: '', bankZh: '=HYPERLINK("x")' };
    const [page] = (await read(sampleStatement({ bank }))).worksheets;
    const shown: (readonly [unknown, unknown, string])[] = [];
    page?.eachRow((row) => shown.push([row.getCell(1).value, row.getCell(2).value, row.getCell(2).numFmt]));
    const from = shown.findIndex(([label]) => label === '收款账户');
    expect(shown.slice(from + 1, from + 6)).toEqual([
      ['户名', '北京云程物流有限公司', '@'],
      ['开户行', '=HYPERLINK("x")', '@'],
      ['账号', '0200 0413 0920 0123 456', '@'],
      ['纳税人识别号', '91110115MA01X2Y3ZT', '@'],
      ['地址', '北京市大兴区金苑路26号', '@'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('电话');
    expect(JSON.stringify(rowsOf(await read(sampleStatement()), 0))).not.toContain('收款账户');
    expect(rowsOf(await read(sampleStatement({ language: 'en', bank })), 0)).toContainEqual([
      'Account name',
      sampleBank.accountEn,
    ]);
  });

  it('[7.2.1] has held orders on a sheet of their own, with why', async () => {
    const [, head = [], ...held] = rowsOf(await read(sampleStatement()), 2);
    const why = head.indexOf('暂缓原因');
    expect(held.slice(0, 2).map((line) => [line[1], line[why]])).toEqual([
      ['HY261030-0004', '签收单未返回'],
      ['HY261028-0007', '暂缓计费 客户要求下月结'],
    ]);
  });

  it('[7.1.2] keeps what was typed as text, though it looks like a formula', async () => {
    const nasty = `=cmd|' /C calc'!A0`;
    const line = sampleLine(1, {
      customerOrderNo: nasty,
      remark: `+1-1 <b>&"\u0001\uD800`,
      destination: '@SUM(A1)',
      fees: { ...noFees, other: 100 },
      otherName: '-2+3',
    });
    const [deduction] = sampleDeductions;
    if (!deduction) throw new Error('No deduction');
    const book = await read(sampleStatement({ lines: [line], deductions: [{ ...deduction, text: nasty }] }));
    const cells: CellValue[] = [];
    book.worksheets[1]?.getRow(3).eachCell((cell) => cells.push(cell.value));
    expect(cells).toContain(nasty);
    expect(cells).toContain('@SUM(A1)');
    expect(cells).toContain('-2+3');
    expect(cells).toContain('+1-1 <b>&"\uFFFD');
    expect(cells.some((value) => typeof value === 'object' && value !== null && 'formula' in value)).toBe(false);
    expect(book.worksheets[1]?.getCell('C3').numFmt).toBe('@');
    expect(book.worksheets[3]?.getCell('C3').value).toBe(nasty);
  });

  it('[7.1.2] tells the customer nothing of how we came to a price', async () => {
    for (const language of ['zh-CN', 'en', 'both'] as const) {
      const book = await read(sampleStatement({ language }));
      const said = JSON.stringify([0, 1, 2, 3].map((index) => rowsOf(book, index)));
      expect(said).not.toContain('让利');
      expect(said).not.toContain('客户同意先结');
      expect(said).not.toContain('0190f5d2');
      expect(said).not.toMatch(/undefined|\{\{/);
    }
  });

  it('[7.1.2] is made for a customer without an order too, and in both languages', async () => {
    const empty = await read(sampleStatement({ lines: [], deductions: [] }));
    expect(Object.fromEntries(rowsOf(empty, 0).map(([label, value]) => [label, value]))).toMatchObject({
      费用合计: 0,
      期末余额: 10_000,
    });
    const both = await read(sampleStatement({ language: 'both' }));
    expect(both.worksheets.map(({ name }) => name)).toEqual([
      '汇总 Summary',
      '运单明细 Orders',
      '暂缓计费 Not charged yet',
      '扣款 Deductions',
    ]);
    const formulas: string[] = [];
    both.worksheets[0]?.eachRow((row) => formulas.push(row.getCell(2).formula));
    expect(formulas).toContain(`'运单明细 Orders'!T8`);
    expect(formulas).toContain(`'扣款 Deductions'!D5`);
  });
});
