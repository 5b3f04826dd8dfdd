import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/lib/dates.ts';
import { type Random, seededRandom } from '../../bench/data/random.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type Money, openMoney, payment } from './money.ts';

interface Item {
  readonly id: string;
  readonly customer: string;
  readonly amount: number;
  readonly dueDay: string | null;
  writtenOff: number;
}

interface Paid {
  readonly id: string;
  readonly customer: string;
  readonly fen: number;
  readonly on: Map<string, number>;
  void: boolean;
}

/** The books kept once more, a payment and a statement at a time, as one would on paper. */
class Ledger {
  readonly items: Item[] = [];
  readonly payments: Paid[] = [];

  open(item: Item): number {
    let open = item.amount - item.writtenOff;
    for (const payment of this.payments) if (!payment.void) open -= payment.on.get(item.id) ?? 0;
    return open;
  }

  rest(payment: Paid): number {
    let rest = payment.fen;
    for (const fen of payment.on.values()) rest -= fen;
    return payment.void ? 0 : rest;
  }

  /** Fills the oldest until nothing is left of it. */
  spread(payment: Paid): void {
    for (const item of this.items) {
      if (item.customer !== payment.customer) continue;
      const part = Math.min(this.rest(payment), this.open(item));
      if (part > 0) payment.on.set(item.id, (payment.on.get(item.id) ?? 0) + part);
    }
  }

  of(customer: string, today: string) {
    const ages = [0, 0, 0, 0, 0];
    for (const item of this.items.filter((one) => one.customer === customer)) {
      let late = 0;
      for (let day = item.dueDay; day !== null && day < today; day = addDays(day, 1)) late += 1;
      const age = late === 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
      ages[age] = (ages[age] ?? 0) + this.open(item);
    }
    const payments = this.payments.filter((one) => one.customer === customer);
    const [notDue = 0, to30 = 0, to60 = 0, to90 = 0, over90 = 0] = ages;
    return {
      ageing: { notDue, to30, to60, to90, over90 },
      overdue: to30 + to60 + to90 + over90,
      owed: notDue + to30 + to60 + to90 + over90,
      advance: payments.reduce((sum, one) => sum + this.rest(one), 0),
    };
  }
}

describe.each(databases)('what is owed by age on $name', ({ open }) => {
  const today = '2026-11-23';
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

  /** One more thing that happens, to the counter and to the ledger alike. */
  async function happen(ledger: Ledger, random: Random, customers: readonly string[]): Promise<void> {
    const customerId = random.pick(customers);
    const kind = random.weighted([
      ['pay', 6],
      ['takeBack', 2],
      ['writeOff', 1],
      ['settle', 1],
    ] as const);
    if (kind === 'pay') {
      const fen = 1 + random.below(90_000);
      const typed = payment(money, fen, { customerId, keepRest: true });
      await money.collector.settlement.payments.record(typed);
      const paid: Paid = { id: typed.id, customer: customerId, fen, on: new Map(), void: false };
      ledger.payments.push(paid);
      ledger.spread(paid);
    } else if (kind === 'takeBack') {
      const paid = ledger.payments.find((one) => !one.void && one.customer === customerId);
      if (!paid) return;
      await money.finance.settlement.payments.takeBack({ id: paid.id, reason: '记错' });
      paid.void = true;
    } else if (kind === 'writeOff') {
      const item = ledger.items.find((one) => one.customer === customerId && ledger.open(one) > 0);
      if (!item) return;
      const fen = 1 + random.below(ledger.open(item));
      const { version } = await money.clerk.settlement.statements.get({ id: item.id });
      const given = { id: item.id, version, writeOffId: money.ports.ids.next(), fen, reason: '尾数' };
      await money.gm.settlement.payments.writeOff(given);
      item.writtenOff += fen;
    } else {
      await money.finance.settlement.payments.settleAdvance({ customerId });
      for (const paid of ledger.payments) if (paid.customer === customerId && !paid.void) ledger.spread(paid);
    }
  }

  it('[7.3.1] equals a ledger kept by hand over a random history, to the fen, for each customer and in all', async () => {
    const random = seededRandom(731);
    const customers = [money.customerId, await money.debtor('A2'), await money.debtor('A3')];
    const ledger = new Ledger();
    for (const customer of customers) {
      for (let month = 3; month <= 10; month += 1) {
        const amount = 1 + random.below(120_000);
        const dueDay = month > 8 && random.below(2) === 0 ? null : addDays(today, 12 - random.below(130));
        const bill = { month: `2026-${String(month).padStart(2, '0')}`, amountFen: amount, dueDay };
        const { id } = await money.bill(customer, bill);
        ledger.items.push({ id, customer, amount, dueDay, writtenOff: 0 });
      }
    }
    for (let step = 0; step < 60; step += 1) await happen(ledger, random, customers);

    const known = await money.clerk.settlement.payments.receivables({ customerId: null });
    expect(known.today).toBe(today);
    const total = { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 };
    for (const customer of customers) {
      const expected = ledger.of(customer, today);
      const row = known.rows.find(({ customerId }) => customerId === customer);
      if (expected.owed + expected.advance > 0) expect(row).toMatchObject(expected);
      for (const age of Object.keys(total) as (keyof typeof total)[]) total[age] += expected.ageing[age];
      const billed = ledger.items.filter((item) => item.customer === customer);
      const balance =
        billed.reduce((sum, { amount, writtenOff }) => sum + amount - writtenOff, 0) -
        ledger.payments.filter((one) => one.customer === customer && !one.void).reduce((sum, { fen }) => sum + fen, 0);
      expect(expected.owed - expected.advance).toBe(balance);
      for (const item of row?.items ?? []) {
        const own = ledger.items.find(({ id }) => id === item.statementId);
        expect(item.open).toBe(own && ledger.open(own));
      }
    }
    expect(known.total).toEqual(total);
  }, 120_000);

  it('[7.3.1] says how long a customer takes to pay, a great payment counting for more', async () => {
    const invoiced = { invoiceDay: '2026-10-01', invoicedAt: 1 };
    await money.bill(money.customerId, { month: '2026-09', amountFen: 40_000, ...invoiced });
    const pay = (fen: number, day: string) => money.collector.settlement.payments.record(payment(money, fen, { day }));
    const days = async () => {
      const { rows } = await money.clerk.settlement.payments.receivables({ customerId: money.customerId });
      return rows[0]?.paidInDays;
    };
    expect(await days()).toBeNull();
    await pay(30_000, '2026-10-11');
    expect(await days()).toBe(10);
    await pay(10_000, '2026-11-10');
    expect(await days()).toBe(18);
  });

  it('[7.3.1] is a spreadsheet that adds up, by customer and by statement', async () => {
    const due = { dueDay: '2026-10-01' };
    await money.bill(money.customerId, { month: '2026-08', amountFen: 123_456, ...due });
    const other = await money.debtor('A2');
    await money.bill(other, { month: '2026-09', amountFen: 44 });
    await money.bill(await money.debtor('A3'), { month: '2026-09', amountFen: 70_000 });
    // The third is filtered out on the screen.
    const customers = [money.customerId, other];
    const { name, base64 } = await money.finance.settlement.payments.excel({ customers });
    expect(name).toBe('应收账款-2026-11-23.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64').buffer);
    const [byCustomer, byStatement] = book.worksheets;
    const last = byCustomer?.lastRow;
    expect([last?.getCell(1).value, last?.getCell(3).value, last?.getCell(4).value]).toEqual(['合计', 1_235, 1_234.56]);
    expect([2, 3].map((row) => byStatement?.getRow(row).getCell(5).value)).toEqual([1_234.56, 0.44]);
  });
});
