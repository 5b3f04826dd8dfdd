import type { Issue } from '../../errors/errors.ts';

export const questionKinds = ['single', 'multiple', 'trueFalse', 'short'] as const;
/** One right answer, one or several, a statement that is right or wrong, or words that a person marks. */
export type QuestionKind = (typeof questionKinds)[number];

export const questionLanguages = ['zh', 'en'] as const;
export type QuestionLanguage = (typeof questionLanguages)[number];

/** A question in one language; both languages have the same options in the same order. */
export interface QuestionText {
  readonly text: string;
  /** Empty of `trueFalse` and `short`. */
  readonly options: readonly string[];
  readonly explanation: string;
  /** What a marker expects of a short answer. */
  readonly model: string;
}

export interface QuestionContent {
  readonly code: string;
  /** Id of the topic. */
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly points: number;
  /** Clauses of the manual that it asks for. */
  readonly clauses: readonly string[];
  readonly zh: QuestionText;
  readonly en: QuestionText;
  /** Places of the right options from 0; of `trueFalse` 0 for true and 1 for false; empty of `short`. */
  readonly right: readonly number[];
}

export const questionLimits = { code: 20, text: 600, option: 300, explanation: 600, model: 1_000, points: 20 } as const;
export const optionCount = { least: 2, most: 6 } as const;

export interface BankFacts {
  readonly topics: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
}

/** How many answers a question offers to choose from. */
export function choicesOf({ kind, zh }: Pick<QuestionContent, 'kind' | 'zh'>): number {
  if (kind === 'short') return 0;
  return kind === 'trueFalse' ? 2 : zh.options.length;
}

/** Without what its kind does not have, and without blanks around the words. */
export function tidyQuestion(question: QuestionContent): QuestionContent {
  const { kind, code, clauses, right } = question;
  const tidy = ({ text, options, explanation, model }: QuestionText): QuestionText => ({
    text: text.trim(),
    options: hasOptions(kind) ? options.map((one) => one.trim()) : [],
    explanation: explanation.trim(),
    model: kind === 'short' ? model.trim() : '',
  });
  return {
    ...question,
    code: code.trim(),
    clauses: [...new Set(clauses.map((clause) => clause.trim()).filter(Boolean))],
    zh: tidy(question.zh),
    en: tidy(question.en),
    right: kind === 'short' ? [] : [...new Set(right)].toSorted((one, other) => one - other),
  };
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'single' || kind === 'multiple';
}

/** What is wrong with a question, each at its field (5.3.10). */
export function checkQuestion(question: QuestionContent, facts: BankFacts): readonly Issue[] {
  const { code, topic, points, clauses } = question;
  const issues: Issue[] = [];
  if (code === '') issues.push({ path: 'code', code: 'exams.codeMissing' });
  if (!facts.topics.has(topic)) issues.push({ path: 'topic', code: 'exams.topicUnknown', params: { topic } });
  if (points < 1 || points > questionLimits.points) {
    issues.push({ path: 'points', code: 'exams.pointsWrong', params: { most: questionLimits.points } });
  }
  if (clauses.length === 0) issues.push({ path: 'clauses', code: 'exams.clauseMissing' });
  const unknown = clauses.filter((clause) => !facts.clauses.has(clause));
  if (unknown.length > 0) {
    issues.push({ path: 'clauses', code: 'exams.clauseUnknown', params: { clause: unknown.join(' ') } });
  }
  return [
    ...issues,
    ...questionLanguages.flatMap((language) => checkText(question, language)),
    ...checkRight(question),
  ];
}

function checkText(question: QuestionContent, language: QuestionLanguage): Issue[] {
  const { kind } = question;
  const { text, options, model } = question[language];
  const issues: Issue[] = [];
  if (text === '') issues.push({ path: `${language}.text`, code: 'exams.textMissing' });
  if (kind === 'short' && model === '') issues.push({ path: `${language}.model`, code: 'exams.modelMissing' });
  if (!hasOptions(kind)) return issues;
  const wanted = Math.max(question.zh.options.length, question.en.options.length);
  if (wanted < optionCount.least || wanted > optionCount.most) {
    issues.push({ path: `${language}.options.0`, code: 'exams.optionCount', params: { ...optionCount } });
  }
  for (let at = 0; at < wanted; at += 1) {
    const option = options[at] ?? '';
    if (option === '') issues.push({ path: `${language}.options.${at}`, code: 'exams.optionEmpty' });
    else if (options.indexOf(option) < at)
      issues.push({ path: `${language}.options.${at}`, code: 'exams.optionTwice' });
  }
  return issues;
}

function checkRight(question: QuestionContent): readonly Issue[] {
  const { kind, right } = question;
  if (kind === 'short') return [];
  const wrong = (code: string): readonly Issue[] => [{ path: 'right', code: `exams.${code}` }];
  if (right.length === 0) return wrong('rightMissing');
  if (right.some((place) => place < 0 || place >= choicesOf(question))) return wrong('rightUnknown');
  return kind !== 'multiple' && right.length > 1 ? wrong('singleManyRight') : [];
}
