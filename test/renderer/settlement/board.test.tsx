import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../../renderer/features/settlement/board/CloseMonth.tsx';
import { shownRows, sumsOf } from '../../../renderer/features/settlement/board/rows.ts';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { boardRow } from './samples.ts';
import { listen, show } from './screen.tsx';

const zone = 'Asia/Shanghai';
const names = (rows: ReturnType<typeof shownRows>) => rows.map(({ customerName }) => customerName);

describe('the month board', () => {
  it('[7.2.1] shows what runs out next first, a day at its end, and what waits for nothing last', () => {
    const rows = [
      boardRow('paid', { stage: 'paid', turn: null }),
      boardRow('by a day', { dueDay: '2026-12-02' }),
      boardRow('later', { dueAt: Date.parse('2026-12-03T18:00:00+08:00') }),
      boardRow('sooner', { dueAt: Date.parse('2026-12-02T18:00:00+08:00') }),
    ];
    expect(names(shownRows(rows, { isTurn: null }, zone))).toEqual(['sooner', 'by a day', 'later', 'paid']);
  });

  it('[7.1.1] leaves what stands at a step, what is our turn and what was searched for, and sums it', () => {
    const rows = [
      boardRow('华联', { stage: 'sent', turn: 'customer', amount: 500, open: 500, lines: 2 }),
      boardRow('海天', { stage: 'drafted', turn: 'cs', number: 'DZ202611-007', amount: 300, open: 300, lines: 1 }),
      boardRow('中远', { stage: 'drafted', turn: 'finance', amount: 50, open: 20, lines: 4, held: 1 }),
    ];
    const drafted = shownRows(rows, { stage: 'drafted', isTurn: null }, zone);
    expect(names(drafted)).toEqual(['海天', '中远']);
    expect(sumsOf(drafted)).toMatchObject({ amount: 350, open: 320, lines: 5, held: 1 });
    expect(names(shownRows(rows, { isTurn: (turn) => turn === 'cs' }, zone))).toEqual(['海天']);
    expect(names(shownRows(rows, { text: '611-007', isTurn: null }, zone))).toEqual(['海天']);
  });
});

/** So many customers who have no statement yet. */
const waiting = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ customerId: testId(index), orders: 3 }));

describe('drafting all that is due', () => {
  let running: (string | null)[] = [];
  const noteRunning = (month: string | null) => void running.push(month);
  beforeEach(() => {
    running = [];
  });

  it('[7.1.1] goes on until nothing is left', async () => {
    const left = [waiting(40), waiting(15), []];
    const calls = listen({ 'settlement.close': () => ({ drafted: 25, left: left.shift() ?? [] }) });
    const user = await show(<CloseMonth month="2026-11" toDraft={65} onRunning={noteRunning} />);
    await user.keyboard('d');
    expect(await screen.findByText(/65 customers/)).toBeTruthy();
    expect(calls).toHaveLength(3);
    expect(running).toEqual(['2026-11', null]);
    expect(calls.map(({ input }) => input)).toEqual([
      { month: '2026-11', due: null },
      { month: '2026-11', due: waiting(40) },
      { month: '2026-11', due: waiting(15) },
    ]);
  });

  it('[7.1.1] is stopped by Escape, and what was drafted stays drafted', async () => {
    const asked: ((answer: unknown) => void)[] = [];
    const calls = listen({ 'settlement.close': () => new Promise((done) => asked.push(done)) });
    const user = await show(<CloseMonth month="2026-11" toDraft={60} onRunning={noteRunning} />);
    await user.keyboard('d');
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await user.keyboard('{Escape}');
    asked[0]?.({ drafted: 25, left: waiting(35) });
    expect(await screen.findByRole('button', { name: new RegExp(settlement.close.all) })).toBeTruthy();
    expect(calls).toHaveLength(1);
  });
});
