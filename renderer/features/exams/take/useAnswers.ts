import { useCallback, useEffect, useState } from 'react';
import type { AskedQuestion, Sitting } from '../../../../shared/contract/exams.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { api } from '../../../api/client.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { personNow } from '../../../api/session.ts';
import { type Answer, createAnswerKeeper, type Saving, type Unsaved } from './answer-keeper.ts';

type Keeper = ReturnType<typeof createAnswerKeeper>;

/** What goes on sending after its page was left, by the exam: a page that is opened anew takes its place. */
const keepers = new Map<string, Keeper>();
const nothing: Unsaved = new Map();

/**
 * Answers are on the screen at once and with the app as soon as it takes them; what it did not take waits in the window
 * for whoever wrote it. `onOver` is that of the first call.
 */
export function useAnswers({ id, questions }: Sitting, onOver: () => void) {
  const form = `exam ${id}`;
  const before = useHeldBefore<Unsaved>(form) ?? nothing;
  const [answers, setAnswers] = useState(() => questions.map((one) => before.get(one.place) ?? answerOf(one)));
  const [saving, setSaving] = useState<Saving>('saved');
  const [unsaved, setUnsaved] = useState(before);
  const letGo = useHold(form, unsaved, unsaved.size > 0);
  const [keeper] = useState(() => {
    const person = personNow();
    return createAnswerKeeper({
      send: (place, { chosen, text, flagged }) => api.exams.answer({ id, place, chosen: [...chosen], text, flagged }),
      onState: (state, waiting) => {
        setSaving(state);
        setUnsaved(new Map(waiting));
        if (waiting.size === 0) letGo();
      },
      onOver,
      isMine: () => personNow() === person,
    });
  });
  useEffect(() => {
    const earlier = keepers.get(id);
    if (earlier !== keeper) earlier?.stop();
    keepers.set(id, keeper);
    for (const [place, answer] of before) keeper.put(place, answer, true);
    return () => {
      void keeper.flush().then((saved) => saved && keepers.get(id) === keeper && keepers.delete(id));
    };
  }, [id, keeper, before]);
  const put = useCallback(
    (place: number, answer: Answer, typed = false) => {
      setAnswers((all) => all.map((one, at) => (at === place ? answer : one)));
      keeper.put(place, answer, typed);
    },
    [keeper],
  );
  useSaveBeforeLeaving(async () => {
    await keeper.flush();
    await api.exams.leave({ id });
  });
  return { answers, saving, put, flush: keeper.flush };
}

function answerOf({ chosen, text, flagged }: AskedQuestion): Answer {
  return { chosen, text, flagged };
}
