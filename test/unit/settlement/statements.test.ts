import { describe, expect, it } from 'vitest';
import { type StatementLine, totalsOf } from '../../../shared/domain/settlement/lines.ts';
import { isOpen, isWithCustomer, mayMove } from '../../../shared/domain/settlement/moves.ts';
import { periodOf } from '../../../shared/domain/settlement/period.ts';
import { type PriceLine, quotedFreight } from '../../../shared/domain/settlement/price.ts';
import { needsInvoice, openOf, type Progress, stageOf, turnOf } from '../../../shared/domain/settlement/stage.ts';
import { noFees, statementStates } from '../../../shared/domain/settlement/values.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

describe('the month of a customer', () => {
  const days = (month: string, closingDay: number | null) => {
    const { firstDay, lastDay } = periodOf(month, closingDay, zone);
    return [firstDay, lastDay];
  };

  it('[7.1.1] goes up to his closing day, and from the day after the one before', () => {
    expect(days('2026-11', 25)).toEqual(['2026-10-26', '2026-11-25']);
    expect(days('2026-01', 25)).toEqual(['2025-12-26', '2026-01-25']);
    expect(days('2026-11', null)).toEqual(['2026-11-01', '2026-11-30']);
  });

  it('[7.1.1] with the 31st as closing day ends with every month, February too', () => {
    expect(days('2026-02', 31)).toEqual(['2026-02-01', '2026-02-28']);
    expect(days('2028-02', 31)).toEqual(['2028-02-01', '2028-02-29']);
    expect(days('2026-03', 31)).toEqual(['2026-03-01', '2026-03-31']);
    expect(days('2026-03', 30)).toEqual(['2026-03-01', '2026-03-30']);
    expect(days('2026-04', 30)).toEqual(['2026-03-31', '2026-04-30']);
  });

  it.each([1, 25, 28, 29, 30, 31, null])('[7.1.1] closing on %s leaves no day out and counts none twice', (closing) => {
    let before = periodOf('2025-12', closing, zone);
    for (let month = 1; month <= 24; month += 1) {
      const name = `${2026 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
      const period = periodOf(name, closing, zone);
      expect(period.from).toBe(before.to);
      before = period;
    }
  });

  it('[7.1.1] begins and ends at midnight of the company’s wall', () => {
    const { from, to } = periodOf('2026-11', 25, zone);
    expect([from, to]).toEqual([at('2026-10-26 00:00'), at('2026-11-26 00:00')]);
  });
});

describe('the price of an order', () => {
  const order = {
    jobType: 'cityDelivery',
    mode: null,
    destination: '北京市朝阳区',
    pieces: 3,
    grams: 1,
    cm3: 1,
  } as const;
  const line = (more: Partial<PriceLine> = {}): PriceLine => ({
    jobType: null,
    mode: null,
    destination: '',
    basis: 'kg',
    rateFen: 1,
    minimumFen: 0,
    ...more,
  });

  it('[7.3.1] rounds half a fen up, once, at the end', () => {
    const freight = (rateFen: number, grams: number) => quotedFreight([line({ rateFen })], { ...order, grams });
    expect(freight(1, 499)).toBe(0);
    expect(freight(1, 500)).toBe(1);
    expect(freight(3, 500)).toBe(2);
    expect(freight(150, 12_345)).toBe(1_852);
    expect(freight(150, 12_343)).toBe(1_851);
    const volume = quotedFreight([line({ basis: 'm3', rateFen: 12_345 })], { ...order, cm3: 1_000_041 });
    expect(volume).toBe(12_346);
  });

  it('[7.3.1] is exact where rate and weight go beyond what a number holds', () => {
    const freight = quotedFreight([line({ rateFen: 9_999_999_999 })], { ...order, grams: 9_999_999 });
    expect(freight).toBe(99_999_989_990_000);
  });

  it('[7.3.1] is at least the minimum, by the most particular line, and nothing where none fits', () => {
    const lines = [
      line({ rateFen: 100, minimumFen: 3_000 }),
      line({ destination: '北京', rateFen: 200 }),
      line({ destination: '北京市', jobType: 'cityDelivery', basis: 'piece', rateFen: 700 }),
    ];
    expect(quotedFreight(lines, { ...order, grams: 10_000 })).toBe(2_100);
    expect(quotedFreight(lines, { ...order, destination: '天津', grams: 10_000 })).toBe(3_000);
    expect(quotedFreight(lines.slice(1), { ...order, destination: '天津' })).toBeNull();
  });
});

describe('the sum of a statement', () => {
  const carried = (fen: number, more: Partial<StatementLine> = {}) =>
    ({ method: 'monthly', pod: 'none', hold: null, ...more, fees: { ...noFees, freight: fen } }) as StatementLine;
  const off = (fen: number) =>
    ({ kind: 'other', claimId: null, orderId: null, orderNumber: '', text: '退', fen }) as const;

  it('[7.1.1] counts what is not held, less what was paid on the spot and what is taken off', () => {
    const lines = [
      carried(10_001),
      carried(20_002, { method: 'prepaid' }),
      carried(40_004, { hold: 'receipt' }),
      carried(80_008, { method: 'monthly', pod: 'bypassed' }),
    ];
    expect(totalsOf(lines, [off(9), off(-2)])).toMatchObject({
      charges: 110_011,
      onSpot: 20_002,
      deductions: 7,
      amount: 90_002,
      lines: 3,
      held: 1,
      bypassed: 1,
    });
  });

  it('[7.2.1] counts as bypassed what was let go without its signed original, and not what was paid on the spot', () => {
    const lines = [
      carried(1, { pod: 'missing' }),
      carried(2, { pod: 'missing', method: 'prepaid' }),
      carried(4, { pod: 'missing', hold: 'receipt' }),
      carried(8, { pod: 'back' }),
    ];
    expect(totalsOf(lines, [])).toMatchObject({ lines: 3, held: 1, bypassed: 1 });
  });

  it('[7.1.1] may be nought or below, and then nobody waits for an invoice or a payment', () => {
    expect(totalsOf([carried(100)], [off(150)]).amount).toBe(-50);
    expect([needsInvoice(-50), needsInvoice(0), needsInvoice(1)]).toEqual([false, false, true]);
  });
});

describe('how far a month has come', () => {
  const progress = (more: Partial<Progress> = {}): Progress => ({
    state: 'confirmed',
    issuer: 'finance',
    invoiceAskedAt: null,
    invoicedAt: null,
    invoiceDeliveredAt: null,
    amount: 100,
    paid: 0,
    writtenOff: 0,
    ...more,
  });

  it('[7.1.1, 7.1.4, 7.1.5, 7.1.6] is read from what was done, and paid is paid', () => {
    expect(stageOf(null)).toBe('due');
    expect(stageOf(progress({ state: 'draft' }))).toBe('drafted');
    expect(stageOf(progress({ state: 'sent', paid: 100 }))).toBe('sent');
    expect(stageOf(progress())).toBe('confirmed');
    expect(stageOf(progress({ invoiceAskedAt: 1 }))).toBe('invoiceAsked');
    expect(stageOf(progress({ invoiceAskedAt: 1, invoicedAt: 2 }))).toBe('invoiced');
    expect(stageOf(progress({ invoicedAt: 2, invoiceDeliveredAt: 3, paid: 99 }))).toBe('invoiceDelivered');
    expect(stageOf(progress({ invoiceDeliveredAt: 3, paid: 60, writtenOff: 40 }))).toBe('paid');
    expect(stageOf(progress({ writtenOff: 100 }))).toBe('paid');
    expect(stageOf(progress({ amount: 0 }))).toBe('paid');
    expect(stageOf(progress({ amount: -5 }))).toBe('paid');
    expect(openOf({ amount: 100, paid: 60, writtenOff: 41 })).toBe(-1);
  });

  it('[7.1.4, 7.1.5] goes its way to the invoice where it was paid ahead, and is paid once that is delivered', () => {
    const ahead = { paid: 60, writtenOff: 40 };
    expect(stageOf(progress(ahead))).toBe('confirmed');
    expect(stageOf(progress({ ...ahead, invoiceAskedAt: 1 }))).toBe('invoiceAsked');
    expect(stageOf(progress({ ...ahead, invoiceAskedAt: 1, invoicedAt: 2 }))).toBe('invoiced');
    expect(stageOf(progress({ ...ahead, invoicedAt: 2, invoiceDeliveredAt: 3 }))).toBe('paid');
  });

  it('[7.1.1] says whose turn it is; the side that made it does not review it', () => {
    for (const issuer of ['finance', 'cs'] as const) {
      expect(turnOf('drafted', issuer)).toBe(issuer);
      expect(turnOf('submitted', issuer)).toBe(issuer === 'cs' ? 'finance' : 'cs');
      expect(turnOf('reviewed', issuer)).toBe('cs');
    }
    expect(turnOf('sent', 'cs')).toBe('customer');
    expect(turnOf('invoiceAsked', 'cs')).toBe('finance');
    expect(turnOf('invoiceDelivered', 'cs')).toBe('collection');
    expect(turnOf('paid', 'cs')).toBeNull();
  });

  it('[7.1.1, 7.1.4] goes step by step, and from everything that was handed over back to a new draft', () => {
    expect(mayMove('draft', 'reviewed')).toBe(false);
    expect(mayMove('submitted', 'sent')).toBe(false);
    expect(mayMove('sent', 'confirmed')).toBe(true);
    expect(mayMove('disputed', 'confirmed')).toBe(false);
    expect(statementStates.filter((state) => mayMove(state, 'draft'))).toEqual(
      statementStates.filter((state) => !isOpen(state)),
    );
    expect(statementStates.filter(isWithCustomer)).toEqual(['sent', 'disputed', 'confirmed']);
  });
});
