import { useCallback, useEffect, useRef, useState } from 'react';
import type { Analysis } from '../../../../shared/contract/quality-schemas.ts';
import type { AnalysisContent } from '../../../../shared/domain/quality/analysis.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { api } from '../../../api/client.ts';

/** Typing pauses this long before it is saved, in ms. */
const pause = 700;

export interface Keeping {
  readonly content: AnalysisContent;
  readonly change: (patch: Partial<AnalysisContent>) => void;
  /** Saves what is not saved yet; the version that is stored then, or `null` when it could not be. */
  readonly save: () => Promise<number | null>;
  readonly state: 'saved' | 'saving' | 'unsaved';
  readonly savedAt: number;
  readonly error: unknown;
}

/** What is typed is on the screen at once and in the records soon after; nothing refetched takes its place. */
export function useKeptAnalysis(id: string, analysis: Analysis): Keeping {
  const [content, setContent] = useState(analysis.content);
  const [state, setState] = useState<Keeping['state']>('saved');
  const [savedAt, setSavedAt] = useState(analysis.updatedAt);
  const [error, setError] = useState<unknown>(null);
  const newest = useRef({ content: analysis.content, stored: analysis.content, version: analysis.version });
  const running = useRef<Promise<number | null>>(Promise.resolve(analysis.version));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const store = useCallback(async (): Promise<number | null> => {
    const { content: typed, stored, version } = newest.current;
    if (typed === stored) return version;
    setState('saving');
    try {
      const saved = await api.quality.analysis.save({ id, version, content: typed });
      newest.current = { ...newest.current, stored: typed, version: saved.version };
      setSavedAt(saved.updatedAt);
      setError(null);
      setState(newest.current.content === typed ? 'saved' : 'unsaved');
      return saved.version;
    } catch (problem) {
      setError(problem);
      setState('unsaved');
      return null;
    }
  }, [id]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(store);
    return running.current;
  }, [store]);

  const change = useCallback(
    (patch: Partial<AnalysisContent>) => {
      const typed = { ...newest.current.content, ...patch };
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
  return { content, change, save, state, savedAt, error };
}
