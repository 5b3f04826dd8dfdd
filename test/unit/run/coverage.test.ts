import { describe, expect, it } from 'vitest';
import { clauses } from '../../../shared/sop/clauses.ts';
import { clauseIdsIn, coverageOf } from '../../run/coverage.ts';

describe('the mirror of the manual', () => {
  it('reads one or several clauses from the brackets of a title', () => {
    expect(clauseIdsIn('orders [1.3.1.3, 1.3.2.3] a job type is asked for')).toEqual(['1.3.1.3', '1.3.2.3']);
    expect(clauseIdsIn('[1.2.4a] [2.3.1-sameDay] both')).toEqual(['1.2.4a', '2.3.1-sameDay']);
    expect(clauseIdsIn('a list [a, b] of [2026] and [x]')).toEqual([]);
  });

  it('counts a clause as proven by passing tests only', () => {
    const tests = [
      { title: '[1.1] passes', from: 'a', outcome: 'passed' },
      { title: '[1.4] fails', from: 'a', outcome: 'failed' },
    ] as const;
    const covered = new Map(coverageOf(clauses, tests).map((entry) => [entry.clause.id, entry]));
    expect(covered.get('1.1')).toMatchObject({ passing: ['[1.1] passes'], failing: [] });
    expect(covered.get('1.4')).toMatchObject({ passing: [], failing: ['[1.4] fails'] });
    expect(covered.get('2.4')).toMatchObject({ passing: [], failing: [] });
  });

  it('knows every clause once, in both languages', () => {
    const ids = clauses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, chapter, zh, en } of clauses) {
      expect(id.startsWith(String(chapter))).toBe(true);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
