import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KpiPart } from '../../../shared/domain/kpi/figures.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type Money, openMoney, payment } from './money.ts';

const november = { from: '2026-11', to: '2026-11', customerId: null, known: 'now' } as const;
const order = { order: 'at', descending: false, cursor: 0, limit: 50 } as const;

describe.each(databases)('the figures that statements tell, on $name', ({ open }) => {
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

  const figureOf = async (name: string, asked: object = november) =>
    (await money.manager.kpi.sheet({ ...november, ...asked })).figures.find(({ figure }) => figure === name);
  const listOf = async (figure: 'statements' | 'overdue', part: KpiPart, asked: object = {}) =>
    (await money.manager.kpi.list({ ...november, ...asked, ...order, figure, part })).rows;

  it('[7.2.1, 8] open the statements behind them: sent in time, not in time, owed and overdue', async () => {
    const other = await money.debtor('QT002');
    const inTime = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_00, dueDay: '2026-11-20' });
    await money.putOnRecord(inTime.id);
    money.ports.clock.advance(3_600_000);
    const late = await money.bill(other, { month: '2026-10', amountFen: 250_50, dueDay: '2026-12-20' });
    money.ports.clock.advance(3_600_000);
    await money.putOnRecord(late.id);
    const never = await money.bill(other, { month: '2026-09', amountFen: 50_00, dueDay: '2026-11-01', sentAt: null });
    money.ports.clock.advance(3_600_000);

    expect(await figureOf('statements')).toMatchObject({ n: 1, of: 3, parts: { due: 3, met: 1, missed: 2 } });
    expect((await listOf('statements', 'met')).map(({ id }) => id)).toEqual([inTime.id]);
    expect(await listOf('statements', 'missed')).toMatchObject([
      {
        kind: 'statement',
        id: late.id,
        number: late.number,
        detail: '2026-10',
        doneAt: money.ports.clock.now() - 3_600_000,
      },
      { kind: 'statement', id: never.id, doneAt: null },
    ]);
    expect(await listOf('statements', 'due', { customerId: money.customerId })).toHaveLength(1);

    const parts = { due: 2, missed: 1 };
    expect(await figureOf('overdue')).toMatchObject({ n: 100_00, of: 350_50, parts });
    expect(await listOf('overdue', 'missed')).toMatchObject([
      { id: inTime.id, fen: 100_00, dueAt: Date.parse('2026-11-21T00:00:00+08:00') - 1 },
    ]);
    expect((await listOf('overdue', 'due')).map(({ fen }) => fen)).toEqual([100_00, 250_50]);
    await money.collector.settlement.payments.record(
      payment(money, 40_00, { shares: [{ statementId: inTime.id, fen: 40_00 }] }),
    );
    expect(await listOf('overdue', 'missed')).toMatchObject([{ fen: 60_00 }]);
    const refused = money.manager.kpi.list({ ...november, ...order, figure: 'overdue', part: 'met' });
    await expect(refused).rejects.toMatchObject({ data: { code: 'kpi.noSuchList' } });
  });

  it('[8] go to Excel with their list, which says what has no version of the month’s end', async () => {
    await money.bill(money.customerId, { month: '2026-10', amountFen: 123_45, dueDay: '2026-11-20' });
    money.ports.clock.advance(60_000);
    const list = { figure: 'overdue', part: 'missed' } as const;
    const { base64 } = await money.manager.kpi.excel({ ...november, known: 'monthEnd', list });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.getRow(2).getCell(3).text).toContain('只有订单留有月末版本');
    const sheet = book.getWorksheet('清单');
    expect(sheet?.getRow(1).getCell(1).text).toContain('逾期');
    expect(sheet?.getRow(3).getCell(12).value).toBe(123.45);
  });
});
