import type { QuestionContent } from './question.ts';

/** What somebody answered. */
export interface Given {
  /** Places of the options as they were shown. */
  readonly chosen: readonly number[];
  readonly text: string;
}

export function isAnswered({ chosen, text }: Given): boolean {
  return chosen.length > 0 || text.trim() !== '';
}

/** Points for an answer, all or none; `null` where a person has to mark it. An empty one needs nobody. */
export function pointsFor({ kind, points, right }: Pick<QuestionContent, 'kind' | 'points' | 'right'>, given: Given) {
  if (!isAnswered(given)) return 0;
  if (kind === 'short') return null;
  const chosen = new Set(given.chosen);
  return chosen.size === right.length && right.every((place) => chosen.has(place)) ? points : 0;
}

interface Marked {
  readonly topic: string;
  readonly points: number;
  readonly awarded: number | null;
}

export interface Score {
  readonly reached: number;
  readonly total: number;
}

export function scoreOf(answers: readonly Marked[]): Score {
  return answers.reduce(
    (sum, { points, awarded }) => ({ reached: sum.reached + (awarded ?? 0), total: sum.total + points }),
    { reached: 0, total: 0 },
  );
}

export function isPassed({ reached, total }: Score, passPercent: number): boolean {
  return total > 0 && reached * 100 >= passPercent * total;
}

/** Whole per cent, rounded down: what is not reached is not shown as reached. */
export function percentOf({ reached, total }: Score): number {
  return total === 0 ? 0 : Math.floor((reached * 100) / total);
}

/** By topic, in the order in which they came up first. */
export function scoreByTopic(
  answers: readonly Marked[],
): readonly (Score & { readonly topic: string; readonly questions: number })[] {
  return [...Map.groupBy(answers, ({ topic }) => topic)].map(([topic, own]) => ({
    topic,
    questions: own.length,
    ...scoreOf(own),
  }));
}
