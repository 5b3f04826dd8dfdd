import { useEffect, useState } from 'react';
import type { AskedQuestion, Solution } from '../../../../shared/contract/exams.ts';
import { api } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { personNow } from '../../../api/session.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { createMarkKeeper, type TypedMark, unread } from './mark-keeper.ts';

/** The marks of one answer: on the screen at once, with the app when typing rests or the page is left. */
export function useMark(id: string, { place, points }: AskedQuestion, { awarded, remark }: Solution) {
  const translate = useTranslate();
  const form = `exam mark ${id} ${place}`;
  const before = useHeldBefore<TypedMark>(form);
  const [first] = useState<TypedMark>(() => ({ awarded: awarded === null ? '' : String(awarded), remark }));
  const [typed, setTyped] = useState(before ?? first);
  const [dirty, setDirty] = useState(before !== null);
  const [error, setError] = useState<unknown>(null);
  const letGo = useHold(form, typed, dirty);
  const [keeper] = useState(() => {
    const person = personNow();
    return createMarkKeeper(first, {
      send: (mark) => api.exams.markAnswer({ id, place, ...mark }),
      onWrong: setError,
      onSaved: () => {
        letGo();
        setDirty(false);
      },
      isMine: () => personNow() === person,
    });
  });
  useEffect(() => {
    if (before) keeper.put(before);
  }, [keeper, before]);
  useEffect(() => () => void keeper.flush(), [keeper]);
  const wrong = () => {
    if (error === null) return undefined;
    const { issues, code, params } = problemOf(error);
    const tooMany = { path: '', code: 'exams.markWrong', params: { most: points } };
    return issueText(error === unread ? tooMany : (issues[0] ?? { path: '', code, params }), translate);
  };
  return {
    typed,
    wrong: wrong(),
    flush: keeper.flush,
    put: (patch: Partial<TypedMark>) => {
      const next = { ...typed, ...patch };
      setTyped(next);
      setDirty(true);
      keeper.put(next);
    },
  };
}
