import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExamQuestion } from '../../../../shared/contract/exam-bank.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { api } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { layOver, savedMeanwhile } from '../../../components/lay-over.ts';
import { contentOf, emptyQuestion, type TypedQuestion, typedOf } from './typed-question.ts';

interface Held {
  readonly typed: TypedQuestion;
  /** As it was when it was opened, with its version: what is saved is laid over that and nothing newer. */
  readonly before: TypedQuestion;
  readonly version: number;
}

/** A question being typed: held for its person until it is saved, laid over what somebody else saved meanwhile. */
export function useQuestionForm(question: ExamQuestion | null, topic: string, onSaved: (saved: ExamQuestion) => void) {
  const form = `exam question ${question?.id ?? 'new'}`;
  const held = useHeldBefore<Held>(form);
  const [state, setState] = useState<Held>(() => held ?? opened(question, topic));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const release = useHold(form, state, state.typed !== state.before);
  const save = useMutation({
    mutationFn: ({ typed, version }: Held) => {
      const content = input(typed);
      return question
        ? api.exams.bank.update({ ...content, id: question.id, version })
        : api.exams.bank.create(content);
    },
    onSuccess: (saved: ExamQuestion) => {
      release();
      onSaved(saved);
    },
    onError: (error: Error) => {
      setIssues(problemOf(error).issues);
      const theirs = savedMeanwhile<ExamQuestion>(error, 'exams.questionChanged');
      if (!theirs) return;
      const before = typedOf(theirs);
      setState(({ before: was, typed }) => ({ typed: layOver(was, before, typed), before, version: theirs.version }));
    },
  });
  return {
    typed: state.typed,
    issues,
    busy: save.isPending,
    error: save.error,
    put(typed: TypedQuestion, paths: readonly string[]): void {
      setState({ ...state, typed });
      setIssues(issues.filter(({ path }) => !paths.some((one) => path === one || path.startsWith(`${one}.`))));
    },
    save(): void {
      if (!save.isPending) save.mutate(state);
    },
  };
}

function opened(question: ExamQuestion | null, topic: string): Held {
  const before = question ? typedOf(question) : { ...emptyQuestion, topic };
  return { typed: before, before, version: question?.version ?? 0 };
}

function input(typed: TypedQuestion) {
  const { zh, en, clauses, right, ...content } = contentOf(typed);
  const words = (text: typeof zh) => ({ ...text, options: [...text.options] });
  return { ...content, clauses: [...clauses], right: [...right], zh: words(zh), en: words(en) };
}
