import { type QuestionKind, questionKinds } from '../../../shared/domain/exams/question.ts';
import { type SittingState, sittingStates } from '../../../shared/domain/exams/sitting.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

/** Exams as the address says it; one's own where nothing is said. */
export interface ExamsSearch {
  readonly whose?: 'all' | undefined;
  readonly state?: SittingState | undefined;
}

export function readExamsSearch({ whose, state }: Readonly<Record<string, unknown>>): ExamsSearch {
  return { whose: whose === 'all' ? 'all' : undefined, state: sittingStates.find((one) => one === state) };
}

/** The plan that is open beside the list: its id, or `new`. */
export interface PlansSearch {
  readonly plan?: string | undefined;
}

export function readPlansSearch({ plan }: Readonly<Record<string, unknown>>): PlansSearch {
  return { plan: typeof plan === 'string' && (plan === 'new' || idPattern.test(plan)) ? plan : undefined };
}

/** The bank as its address says it, with the question that is open beside it. */
export interface BankSearch {
  readonly text?: string | undefined;
  readonly topic?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  readonly clause?: string | undefined;
  readonly retired?: true | undefined;
  /** The id of a question, or `new`. */
  readonly question?: string | undefined;
}

export function readBankSearch(given: Readonly<Record<string, unknown>>): BankSearch {
  const { text, topic, kind, clause, retired, question } = given;
  const short = (value: unknown, most: number) =>
    (typeof value === 'string' || typeof value === 'number') && String(value) !== ''
      ? String(value).slice(0, most)
      : undefined;
  return {
    text: short(text, 200),
    topic: short(topic, 40),
    kind: questionKinds.find((one) => one === kind),
    clause: short(clause, 20),
    retired: retired === true ? true : undefined,
    question: typeof question === 'string' && (question === 'new' || idPattern.test(question)) ? question : undefined,
  };
}
