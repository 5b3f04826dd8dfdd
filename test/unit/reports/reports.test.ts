import { describe, expect, it } from 'vitest';
import { movementsOf } from '../../../electron/backend/reports/movements.ts';
import { figuresOf, type ReportItem, type ReportLine, tableOf } from '../../../shared/domain/reports/counted.ts';
import { gradeOf } from '../../../shared/domain/reports/grades.ts';
import { periodAfter, periodAt, periodSpan } from '../../../shared/domain/reports/periods.ts';
import { emptyReportWriting, mergeReport, namesMoney } from '../../../shared/domain/reports/writing.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('periods of reports', () => {
  it('[8] a week begins on Monday and a quarter has three months', () => {
    expect(periodAt('weekly', at('2026-11-29T23:59'), zone)).toBe('2026-11-23');
    expect(periodAt('weekly', at('2026-11-30T00:00'), zone)).toBe('2026-11-30');
    expect(periodAt('quarter', at('2026-12-31T23:59'), zone)).toBe('2026-Q4');
    expect(periodAfter('quarter', '2026-Q4', 1)).toBe('2027-Q1');
    expect(periodAfter('quarter', '2026-Q1', -1)).toBe('2025-Q4');
    expect(periodSpan('quarter', '2026-Q4', zone)).toEqual({
      from: at('2026-10-01T00:00'),
      to: at('2027-01-01T00:00'),
    });
  });
});

describe('movements', () => {
  const thresholds = { points: 20, percent: 25, least: 10 };
  const line = (figure: ReportLine['figure'], now: number, mean: number, of = 100): ReportLine => {
    const counted = (n: number) => ({ n, of, ms: 0 });
    const [thisOne, before] = [counted(now), counted(mean)];
    return { figure, goal: 0, goalFrom: 'usual', now: thisOne, before, mean: before, trend: [] };
  };

  it('[8] only what moved beyond the threshold becomes text, the worse of it first', () => {
    const moved = movementsOf(
      'weekly',
      [line('onTime', 99, 98), line('podReturn', 98, 95), line('otif', 90, 95)],
      thresholds,
    );
    expect(moved).toMatchObject([
      { figure: 'otif', worse: true, by: 500, unit: 'points' },
      { figure: 'podReturn', worse: false, by: 300, unit: 'points' },
    ]);
  });

  it('[8] says nothing of a handful of orders', () => {
    expect(movementsOf('weekly', [line('onTime', 1, 5, 5)], thresholds)).toEqual([]);
  });

  it('[8] judges rates near nothing by a part of themselves', () => {
    expect(movementsOf('weekly', [line('complaints', 3, 2, 1_000)], thresholds)).toMatchObject([
      { figure: 'complaints', worse: true, by: 50, unit: 'percent' },
    ]);
  });
});

describe('what a report counts', () => {
  const item = (tags: readonly string[]): ReportItem => ({
    kind: 'task',
    id: tags.join(),
    orderId: null,
    label: '',
    customerName: '',
    what: '',
    detail: '',
    at: 0,
    dueAt: null,
    doneAt: null,
    tags,
  });

  it('[8] a figure is as many as its list is long, a table by the longest row', () => {
    const items = [
      item(['late', 'links|2.2.1|csClerk', 'lateDuty']),
      item(['links|3.3.1.2|csClerk', 'openDuty']),
      item(['links|3.3.1.2|csClerk', 'lateDuty']),
    ];
    expect(figuresOf(items)).toEqual({ late: 1, lateDuty: 2, openDuty: 1 });
    expect(tableOf(items, 'links', ['lateDuty', 'openDuty'])).toEqual([
      { key: '3.3.1.2|csClerk', n: 2, cells: [1, 1] },
      { key: '2.2.1|csClerk', n: 1, cells: [1, 0] },
    ]);
  });

  it('[8] grades a carrier by the worst of time, papers and trouble, and not where nothing can be judged', () => {
    expect(gradeOf(100, [100, 99, 100, 99, 1])).toBe('A');
    expect(gradeOf(100, [100, 99, 100, 99, 2])).toBe('B');
    expect(gradeOf(100, [100, 91, 0, 0, 0])).toBe('C');
    expect(gradeOf(100, [100, 50, 100, 99, 0])).toBe('D');
    expect(gradeOf(3, [0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('the author’s words', () => {
  it('[8] finds sums of money, whatever the currency', () => {
    for (const text of ['赔付 ¥300', '运费800元', 'cost 1,200 RMB', '$ 15']) expect(namesMoney(text)).toBe(true);
    for (const text of ['300 件', '97.5%', '3 天', 'room 12']) expect(namesMoney(text)).toBe(false);
  });

  it('[8] keeps what two windows wrote, each exception by itself', () => {
    const told = (id: string, fact: string) => ({ id, fact, cause: '', remedy: '', prevention: '' });
    const before = { ...emptyReportWriting, cases: [told('a', '')] };
    const theirs = { ...emptyReportWriting, plan: '二', cases: [told('a', '箱破')] };
    const typed = { ...emptyReportWriting, highlights: '一', cases: [told('b', '迟到')] };
    expect(mergeReport(before, theirs, typed)).toEqual({
      ...emptyReportWriting,
      highlights: '一',
      plan: '二',
      cases: [told('a', '箱破'), told('b', '迟到')],
    });
  });
});
