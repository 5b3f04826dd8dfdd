import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import { clauses } from '../../../../shared/sop/clauses.ts';
import type { RulesSearch } from './rules-search.ts';

export const clauseOf = (id: string) => clauses.find((clause) => clause.id === id);

export function chapterOf({ clause }: Pick<TaskRuleView, 'clause'>): number {
  return clauseOf(clause)?.chapter ?? 0;
}

const order = new Map<string, number>(clauses.map(({ id }, place) => [id, place]));

/** In the order of the manual; `wordsOf` are all the words that a rule may be found by. */
export function rulesShown(
  rules: readonly TaskRuleView[],
  { text = '', chapter, changed }: RulesSearch,
  wordsOf: (rule: TaskRuleView) => string,
): readonly TaskRuleView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules
    .filter((rule) => chapter === undefined || chapterOf(rule) === chapter)
    .filter((rule) => !changed || rule.changed.length > 0)
    .filter((rule) => words.every((word) => wordsOf(rule).toLowerCase().includes(word)))
    .toSorted((one, other) => (order.get(one.clause) ?? 0) - (order.get(other.clause) ?? 0));
}
