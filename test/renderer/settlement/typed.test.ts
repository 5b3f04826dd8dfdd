import { describe, expect, it } from 'vitest';
import {
  emptyPrice,
  readTypedPrices,
  typedPrice,
} from '../../../renderer/features/settlement/agreements/typed-prices.ts';
import { courseOf } from '../../../renderer/features/settlement/page/course.ts';
import {
  disputedLines,
  hasWords,
  isShown,
  wrongLines,
} from '../../../renderer/features/settlement/page/lines/shown-lines.ts';
import { emptyDeduction, readDeductions } from '../../../renderer/features/settlement/page/panels/typed-deductions.ts';
import { readFields } from '../../../renderer/features/settlement/panels/typed-fields.ts';
import { readPayment } from '../../../renderer/features/settlement/receivables/typed-payment.ts';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import { line, statement } from './samples.ts';
import { testId } from '../../helpers/test-ids.ts';

describe('deductions as they are typed', () => {
  it('[7.1.1] leaves untouched rows out, and says what is wrong at the row on the screen', () => {
    const penalty = { ...emptyDeduction, kind: 'penalty', text: 'Late twice', amount: '200' } as const;
    expect(readDeductions([emptyDeduction, penalty])).toMatchObject({ deductions: [{ fen: 20_000 }], issues: [] });
    const unnamed = { ...penalty, text: '' };
    expect(readDeductions([emptyDeduction, unnamed]).issues).toMatchObject([
      { path: 'deductions.1.text', code: 'settlement.deductionUnnamed' },
    ]);
  });

  it('[7.1.1] takes a negative amount only of a balance brought forward', () => {
    const before = { ...emptyDeduction, kind: 'broughtForward', text: '2025', amount: '-50.5' } as const;
    expect(readDeductions([before]).deductions[0]?.fen).toBe(-5_050);
    expect(readDeductions([{ ...before, kind: 'other' }]).issues).toMatchObject([{ path: 'deductions.0.fen' }]);
  });
});

describe('days as they are typed', () => {
  const now = Date.parse('2026-12-03T10:00:00+08:00');
  const clock = { now, zone: 'Asia/Shanghai' };

  it('[7.1.4, 7.1.6] lie behind where something has happened, and ahead where it is still to come', () => {
    const read = readFields({ day: '25', ready: '8' }, clock);
    expect([read.pastDay('day'), read.day('ready')]).toEqual(['2026-11-25', '2026-12-08']);
    const paid = readPayment({ fen: '100', day: '11-28', way: 'wire', reference: 'A1', note: '' }, {}, '2026-12-03');
    expect(paid).toMatchObject({ input: { day: '2026-11-28' } });
  });
});

describe('prices as they are typed', () => {
  const price = { ...emptyPrice, destination: '苏州', rate: '0.85', minimum: '60' };

  it('[7.3.1] are read in fen and come back as they were', () => {
    const { lines } = readTypedPrices([price, emptyPrice]);
    expect(lines).toEqual([
      { jobType: null, mode: null, destination: '苏州', basis: 'kg', rateFen: 85, minimumFen: 6_000 },
    ]);
    expect(lines.map(typedPrice)).toEqual([{ ...price, minimum: '60.00' }]);
  });

  it('[7.3.1] are refused twice for the same, and without a rate, at their row', () => {
    const { issues } = readTypedPrices([price, emptyPrice, price, { ...price, destination: '无锡', rate: 'x' }]);
    expect(issues.map(({ path }) => path)).toEqual(['lines.2.destination', 'lines.3.rateFen']);
  });
});

describe('the lines of a statement', () => {
  const dear = line({ orderId: 'dear', fees: { ...noFees, freight: 13_000 } });
  const held = line({ orderId: 'held', pod: 'missing', hold: 'receipt', remark: 'Waits for the slip' });
  const dispute = { state: 'open', orderId: 'dear' } as ReturnType<typeof statement>['disputes'][number];
  const all = statement({ lines: [line(), dear, held], disputes: [dispute] });
  const marks = { wrong: wrongLines(all), disputed: disputedLines(all) };
  const shown = (filter: Parameters<typeof isShown>[1]) =>
    all.lines.filter((one) => isShown(one, filter, marks)).map(({ orderId }) => orderId);

  it('[7.3.1, 7.2.1] are found by what is to be done with them', () => {
    expect(shown('wrong')).toEqual(['dear']);
    expect(shown('differs')).toEqual(['dear']);
    expect(shown('held')).toEqual(['held']);
    expect(shown('receipt')).toEqual(['held']);
    expect(shown('disputed')).toEqual(['dear']);
    expect(shown('unquoted')).toEqual([]);
    expect(all.lines.filter((one) => hasWords(one, 'slip 苏州'))).toEqual([held]);
  });
});

describe('the course of a statement', () => {
  it('[7.1.3, 7.1.4] tells the latest first, and what came at the same time in its order', () => {
    const chase = {
      id: 'c',
      disputeId: null,
      kind: 'chase',
      text: 'Called',
      byId: testId(70),
      byName: '王丽',
      at: 30,
    } as const;
    const dispute = { id: 'd', raisedAt: 40, raisedBy: 'Zhou', orderNumber: 'SN1', text: 'Too dear' };
    const course = courseOf(
      statement({
        preparedAt: 10,
        reviewedAt: 10,
        sentAt: 20,
        steps: [chase],
        disputes: [dispute as ReturnType<typeof statement>['disputes'][number]],
      }),
    );
    expect(course.map(({ what }) => what)).toEqual(['disputed', 'chase', 'sent', 'reviewed', 'prepared']);
    expect(course[0]?.text).toBe('SN1 Too dear');
  });
});
