import { describe, expect, it } from 'vitest';
import { startingPlan, startingQuestions, startingTopics } from '../../../electron/backend/exams/starting-bank.ts';
import { checkPlan, questionsOf } from '../../../shared/domain/exams/plan.ts';
import { checkQuestion, tidyQuestion } from '../../../shared/domain/exams/question.ts';
import { clauses } from '../../../shared/sop/clauses.ts';

const questions = startingQuestions();
const facts = {
  topics: new Set(startingTopics().map(({ id }) => id)),
  clauses: new Set<string>(clauses.map(({ id }) => id)),
};

describe('[5.3.10] the question bank that a company begins with', () => {
  it.each(questions.map((question) => [question.code, question] as const))(
    '%s is sound in both languages',
    (_, question) => {
      expect(checkQuestion(question, facts)).toEqual([]);
      expect(tidyQuestion(question)).toEqual(question);
    },
  );

  it('holds at least sixty questions on every topic, each code once', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(questions.map(({ code }) => code.toUpperCase())).size).toBe(questions.length);
    expect(new Set(questions.map(({ topic }) => topic))).toEqual(facts.topics);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['single', 'multiple', 'trueFalse', 'short']));
  });

  it('is enough for the first exam plan of about 25 questions', () => {
    const usable = questions.filter(({ kind }) => kind !== 'short');
    const stock = new Map(
      [...facts.topics].map((topic) => [topic, usable.filter((question) => question.topic === topic).length]),
    );
    const plan = startingPlan(0);
    expect(checkPlan(plan, stock)).toEqual([]);
    expect(questionsOf(plan)).toBe(25);
  });
});
