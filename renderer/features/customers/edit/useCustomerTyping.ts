import { useMemo, useState } from 'react';
import type { Customer } from '../../../../shared/contract/customers.ts';
import { mergeRecords, settle } from '../../../../shared/lib/merge.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { afterAnswers, afterTyping, noNews, type Told, withTaken } from '../../../components/merge-news.ts';
import { type CustomerForm, formOf, sameForm } from './form.ts';

/** What waits in the window for its person: without the questions the other side would be overwritten unasked. */
interface Typed {
  readonly base: Customer;
  readonly form: CustomerForm;
  readonly merge: Told;
}

/**
 * What is typed into a client's record stands on the version that it was begun from. What a colleague saves meanwhile is
 * joined field by field as soon as it is known; what collides is asked, and held with the rest.
 */
export function useCustomerTyping(record: Customer) {
  const before = useHeldBefore<Typed>(`customer ${record.id}`);
  const [base, setBase] = useState(before?.base ?? record);
  const [form, setForm] = useState(() => before?.form ?? formOf(record));
  const [merge, setMerge] = useState<Told>(before?.merge ?? { questions: [], news: noNews });
  const dirty = merge.questions.length > 0 || !sameForm(form, formOf(base));
  const typed = useMemo<Typed>(() => ({ base, form, merge }), [base, form, merge]);
  const letGo = useHold(`customer ${record.id}`, typed, dirty);
  const met = (newest: Customer | null) => {
    if (!newest || newest.version <= base.version) return;
    const joined = mergeRecords(formOf(base), form, formOf(newest));
    setBase(newest);
    setForm(joined.form);
    const { questions, news } = afterTyping(merge, form, joined.form);
    const anew = new Set(joined.questions.map(({ path }) => path));
    setMerge({
      questions: [...questions.filter(({ path }) => !anew.has(path)), ...joined.questions],
      news: withTaken(news, joined.taken),
    });
  };
  // The change feed brings a colleague's version while one still types: that is the time to join them.
  if (merge.questions.length === 0) met(record);
  return {
    base,
    form,
    dirty,
    merge,
    letGo,
    met,
    change(next: CustomerForm) {
      setForm(next);
      setMerge(afterTyping(merge, form, next));
    },
    /** One's own version is in the records. */
    saved(saved: Customer) {
      setBase(saved);
      setForm(formOf(saved));
    },
    settle(answers: ReadonlyMap<string, unknown>) {
      setForm(settle(form, answers));
      setMerge(afterAnswers(merge, answers));
    },
    read: () => setMerge({ ...merge, news: noNews }),
  };
}
