import { useCallback, useEffect, useState } from 'react';
import type { AskedQuestion, Sitting } from '../../../../shared/contract/exams.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { api } from '../../../api/client.ts';
import { type Answer, createAnswerKeeper, type Saving } from './answer-keeper.ts';

/** Answers are on the screen at once and with the app as soon as it takes them. `onOver` is that of the first call. */
export function useAnswers({ id, questions }: Sitting, onOver: () => void) {
  const [answers, setAnswers] = useState(() => questions.map(answerOf));
  const [saving, setSaving] = useState<Saving>('saved');
  const [keeper] = useState(() =>
    createAnswerKeeper({
      send: (place, { chosen, text, flagged }) => api.exams.answer({ id, place, chosen: [...chosen], text, flagged }),
      onState: setSaving,
      onOver,
    }),
  );
  const put = useCallback(
    (place: number, answer: Answer, typed = false) => {
      setAnswers((before) => before.map((one, at) => (at === place ? answer : one)));
      keeper.put(place, answer, typed);
    },
    [keeper],
  );
  useSaveBeforeLeaving(async () => {
    await keeper.flush();
    await api.exams.leave({ id });
  });
  useEffect(() => () => void keeper.flush(), [keeper]);
  return { answers, saving, put, flush: keeper.flush };
}

function answerOf({ chosen, text, flagged }: AskedQuestion): Answer {
  return { chosen, text, flagged };
}
