import { followQuestions, type MergeQuestion, type Taken } from '../../shared/lib/merge.ts';

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
function withDropped(before: News, questions: readonly MergeQuestion[], answers: ReadonlyMap<string, unknown>): News {
  const lost = questions.flatMap(({ path, mine, theirs }) => {
    const value = answers.get(path) === mine ? theirs : mine;
    return value === null || value === '' || value === answers.get(path) ? [] : [{ path, value }];
  });
  return lost.length === 0 ? before : { ...before, dropped: [...before.dropped, ...lost] };
}

/** What is asked and told about a form that two people change. */
export interface Told {
  readonly questions: readonly MergeQuestion[];
  readonly news: News;
}

/** Every question has its answer: what was not chosen becomes news. */
export function afterAnswers({ questions, news }: Told, answers: ReadonlyMap<string, unknown>): Told {
  return { questions: [], news: withDropped(news, questions, answers) };
}

/** Questions and news after more was typed; who takes away the row that is asked about has answered. */
export function afterTyping<Form extends object>({ questions, news }: Told, before: Form, after: Form): Told {
  if (questions.length === 0) return { questions, news };
  const { open, gone } = followQuestions(questions, before, after);
  return { questions: open, news: withDropped(news, gone, new Map(gone.map(({ path, mine }) => [path, mine]))) };
}
