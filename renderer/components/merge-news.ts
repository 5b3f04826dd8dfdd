import type { MergeQuestion, Taken } from '../../shared/lib/merge.ts';

/** What a merge did without asking, and what an answer left out: it stays in sight until it was read. */
export interface News {
  readonly taken: readonly Taken[];
  /** Values that were not chosen. */
  readonly dropped: readonly { readonly path: string; readonly value: unknown }[];
}

export const noNews: News = { taken: [], dropped: [] };

/** Later news beside earlier ones, of each field the latest. */
export function withTaken(before: News, taken: readonly Taken[]): News {
  if (taken.length === 0) return before;
  const fresh = new Set(taken.map(({ path }) => path));
  return { ...before, taken: [...before.taken.filter(({ path }) => !fresh.has(path)), ...taken] };
}

/** What the answers left out; an empty value is no loss. */
export function withDropped(
  before: News,
  questions: readonly MergeQuestion[],
  answers: ReadonlyMap<string, unknown>,
): News {
  const lost = questions.flatMap(({ path, mine, theirs }) => {
    const value = answers.get(path) === mine ? theirs : mine;
    return value === null || value === '' ? [] : [{ path, value }];
  });
  return { ...before, dropped: [...before.dropped, ...lost] };
}
