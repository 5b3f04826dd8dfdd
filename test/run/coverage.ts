import type { Clause } from '../../shared/sop/clause.ts';
import type { TestResult } from './results.ts';

/** A clause and the tests that carry its id. */
export interface CoveredClause {
  readonly clause: Clause;
  readonly passing: readonly string[];
  readonly failing: readonly string[];
}

/** Which tests carry which clause: `[1.3.1.3, 1.3.2.3] ...` in a title, or in that of its group. */
export function coverageOf(clauses: readonly Clause[], tests: readonly TestResult[]): readonly CoveredClause[] {
  const titles = new Map<string, Record<TestResult['outcome'], string[]>>();
  for (const { title, outcome } of tests) {
    for (const id of clauseIdsIn(title)) {
      const entry = titles.get(id) ?? { passed: [], failed: [], skipped: [] };
      titles.set(id, entry);
      entry[outcome].push(title);
    }
  }
  return clauses.map((clause) => {
    const { passed = [], failed = [] } = titles.get(clause.id) ?? {};
    return { clause, passing: passed, failing: failed };
  });
}

/** Clause ids in the brackets of a title, each once. */
export function clauseIdsIn(title: string): readonly string[] {
  const inBrackets = [...title.matchAll(/\[([^\]]+)\]/g)].flatMap(([, text = '']) => text.split(/[\s,，、]+/));
  return [...new Set(inBrackets.filter((word) => /^[1-8](?:\.\d+)*(?:[a-z]|-\w+)?$/.test(word)))];
}
