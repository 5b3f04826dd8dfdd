import type { ExamPlan } from './plan.ts';
import { choicesOf, hasOptions, type QuestionContent } from './question.ts';

/** A whole number from 0 up to, not including, `below`. */
export type Chance = (below: number) => number;

/** The questions of one sitting: so many of each topic as the plan says, in the plan's order or shuffled. */
export function drawQuestions<Question extends QuestionContent>(
  bank: readonly Question[],
  { counts, shuffleQuestions, shuffleOptions, shortAnswers }: ExamPlan,
  chance: Chance,
): readonly Question[] {
  const usable = bank.filter(({ kind }) => shortAnswers || kind !== 'short');
  const drawn = counts.flatMap(({ topic, count }) => {
    const own = usable.filter((question) => question.topic === topic);
    // Which ones come is always left to chance; the order only where the plan says so.
    const chosen = new Set(shuffled(own, chance).slice(0, count));
    return own.filter((question) => chosen.has(question));
  });
  const ordered = shuffleQuestions ? shuffled(drawn, chance) : drawn;
  return shuffleOptions ? ordered.map((question) => turned(question, chance)) : ordered;
}

/** The question with its options in another order, the right ones with them. */
function turned<Question extends QuestionContent>(question: Question, chance: Chance): Question {
  if (!hasOptions(question.kind)) return question;
  const order = shuffled(
    Array.from({ length: choicesOf(question) }, (_, place) => place),
    chance,
  );
  const inOrder = (options: readonly string[]) => order.map((place) => options[place] ?? '');
  return {
    ...question,
    zh: { ...question.zh, options: inOrder(question.zh.options) },
    en: { ...question.en, options: inOrder(question.en.options) },
    right: question.right.map((place) => order.indexOf(place)).toSorted((one, other) => one - other),
  };
}

function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    const [one, two] = [mixed[last], mixed[other]] as [Item, Item];
    mixed[last] = two;
    mixed[other] = one;
  }
  return mixed;
}
