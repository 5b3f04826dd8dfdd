import { useCallback, useEffect, useRef, useState } from 'react';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import type { HandoverContent } from '../../../../shared/domain/handovers/content.ts';
import { type MergeQuestion, mergeRecords, settle } from '../../../../shared/lib/merge.ts';
import { api } from '../../../api/client.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { problemOf } from '../../../api/errors.ts';
import { type News, noNews, withDropped, withTaken } from '../../../components/merge-news.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 700;

export interface Keeping {
  readonly content: HandoverContent;
  readonly change: (content: HandoverContent) => void;
  /** Saves what is not saved yet; the version that is stored then, or `null` when it could not be. */
  readonly save: () => Promise<number | null>;
  readonly state: 'saved' | 'saving' | 'unsaved';
  readonly savedAt: number;
  readonly error: unknown;
  readonly merge: Merged;
  /** Answers what collided with another window, and saves it. */
  readonly settle: (answers: ReadonlyMap<string, unknown>) => void;
  /** The news were read. */
  readonly read: () => void;
}

interface Merged {
  /** Nothing is stored until they are answered. */
  readonly questions: readonly MergeQuestion[];
  readonly news: News;
}

/** What is typed is on the screen at once and in the records soon after; what a colleague stored meanwhile is joined. */
export function useKeptForm(form: Handover): Keeping {
  const { id, kind } = form;
  const [content, setContent] = useState(form.content);
  const [state, setState] = useState<Keeping['state']>('saved');
  const [savedAt, setSavedAt] = useState(form.updatedAt);
  const [error, setError] = useState<unknown>(null);
  const [merge, setMerge] = useState<Merged>({ questions: [], news: noNews });
  const newest = useRef({ content: form.content, stored: form.content, version: form.version, asks: false });
  const running = useRef<Promise<number | null>>(Promise.resolve(form.version));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** A colleague's version under what is typed here; whether it may be stored at once. */
  const join = useCallback((theirs: Handover): boolean => {
    const { content: mine, stored } = newest.current;
    const { form: joined, questions, taken } = mergeRecords(stored, mine, theirs.content);
    newest.current = { content: joined, stored: theirs.content, version: theirs.version, asks: questions.length > 0 };
    setContent(joined);
    setMerge(({ news }) => ({ questions, news: withTaken(news, taken) }));
    return questions.length === 0;
  }, []);

  const store = useCallback(async (): Promise<number | null> => {
    for (;;) {
      const { content: typed, stored, version, asks } = newest.current;
      if (asks) return null;
      if (typed === stored) return version;
      setState('saving');
      try {
        const saved = await api.handovers.save({ id, version, kind, content: typed });
        newest.current = { ...newest.current, stored: typed, version: saved.version };
        setSavedAt(saved.updatedAt);
        setError(null);
        setState(newest.current.content === typed ? 'saved' : 'unsaved');
        return saved.version;
      } catch (problem) {
        setState('unsaved');
        const theirs = theirDraft(problem);
        if (theirs && join(theirs)) continue;
        setError(theirs ? null : problem);
        return null;
      }
    }
  }, [id, kind, join]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(store);
    return running.current;
  }, [store]);

  const change = useCallback(
    (typed: HandoverContent) => {
      newest.current = { ...newest.current, content: typed };
      setContent(typed);
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );
  useSaveBeforeLeaving(async () => {
    await save();
  });
  useEffect(() => () => void save(), [save]);
  return {
    content,
    change,
    save,
    state,
    savedAt,
    error,
    merge,
    settle(answers) {
      newest.current = { ...newest.current, asks: false };
      setMerge({ questions: [], news: withDropped(merge.news, merge.questions, answers) });
      change(settle(newest.current.content, answers));
      void save();
    },
    read: () => setMerge({ ...merge, news: noNews }),
  };
}

/** The form as a colleague stored it, while it is still a draft. */
function theirDraft(problem: unknown): Handover | null {
  const { code, current } = problemOf(problem);
  const theirs = current as Handover | undefined;
  return code === 'handovers.changedMeanwhile' && theirs?.state === 'draft' ? theirs : null;
}
