import { describe, expect, it } from 'vitest';
import { drawQuestions } from '../../../shared/domain/exams/draw.ts';
import { pointsFor } from '../../../shared/domain/exams/marking.ts';
import { bothNames, monthsAfter } from '../../../shared/domain/exams/plan.ts';
import type { QuestionContent, QuestionKind } from '../../../shared/domain/exams/question.ts';
import { startingPlan } from '../../../electron/backend/exams/starting-bank.ts';

function question(code: string, topic: string, kind: QuestionKind = 'single'): QuestionContent {
  const options = kind === 'single' ? ['a', 'b', 'c'] : [];
  const words = { text: code, options, explanation: '', model: '' };
  return { code, topic, kind, points: 2, clauses: ['5.3.2'], zh: words, en: words, right: kind === 'short' ? [] : [0] };
}

const bank = [
  ...['A1', 'A2', 'A3'].map((code) => question(code, 'intake')),
  question('A4', 'intake', 'short'),
  ...['B1', 'B2'].map((code) => question(code, 'conduct')),
];
const plan = {
  ...startingPlan(0),
  counts: [
    { topic: 'conduct', count: 1 },
    { topic: 'intake', count: 2 },
  ],
  shuffleQuestions: false,
  shuffleOptions: false,
};
/** The last of those that are left, each time. */
const last = (below: number) => below - 1;
const first = () => 0;

describe('[5.3.10] an exam that is drawn', () => {
  it('has so many of each topic as the plan says, in the order of plan and bank, and none twice', () => {
    const codes = drawQuestions(bank, plan, last).map(({ code }) => code);
    expect(codes).toEqual(['B1', 'A1', 'A2']);
    expect(drawQuestions(bank, plan, first).map(({ code }) => code)).not.toEqual(codes);
  });

  it('leaves out what a person has to mark, unless the plan wants it', () => {
    const all = { ...plan, counts: [{ topic: 'intake', count: 4 }] };
    expect(drawQuestions(bank, all, last).map(({ code }) => code)).toEqual(['A1', 'A2', 'A3']);
    expect(drawQuestions(bank, { ...all, shortAnswers: true }, last)).toHaveLength(4);
  });

  it('keeps what is right where the options change their places', () => {
    const [turned] = drawQuestions(bank, { ...plan, shuffleOptions: true }, first);
    expect(turned?.zh.options).not.toEqual(['a', 'b', 'c']);
    expect(turned?.zh.options.toSorted()).toEqual(['a', 'b', 'c']);
    expect(turned?.zh.options[turned.right[0] ?? -1]).toBe('a');
    expect(turned?.en.options).toEqual(turned?.zh.options);
  });
});

describe('[5.3.10] points for an answer', () => {
  const many = { kind: 'multiple', points: 3, right: [0, 2] } as const;
  const given = (...chosen: readonly number[]) => ({ chosen, text: '' });

  it.each([
    ['all that is right, in any order', given(2, 0), 3],
    ['a part of it', given(0), 0],
    ['more than it', given(0, 1, 2), 0],
    ['nothing', given(), 0],
  ])('of %s', (_, answer, points) => {
    expect(pointsFor(many, answer)).toBe(points);
  });

  it('of words wait for a person, unless there are none', () => {
    const short = { kind: 'short', points: 4, right: [] } as const;
    expect(pointsFor(short, { chosen: [], text: '先道歉' })).toBeNull();
    expect(pointsFor(short, { chosen: [], text: '  ' })).toBe(0);
  });
});

describe('[5.3.11] a certificate', () => {
  it.each([
    ['2026-11-23', 1, '2026-12-23'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-23', 24, '2028-11-23'],
  ])('of %s runs for %i months until %s', (day, months, until) => {
    expect(monthsAfter(day, months)).toBe(until);
  });

  it('runs out after a year where nobody says otherwise, and names its exam in both languages', () => {
    expect(startingPlan(0).validMonths).toBe(12);
    expect(bothNames(startingPlan(0))).toBe('上岗考试 / Going on duty');
    expect(bothNames({ nameZh: 'TMS', nameEn: 'TMS' })).toBe('TMS');
  });
});
