import { useCallback, useMemo, useState } from 'react';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

export interface BookOf<Item> {
  readonly revision: number;
  readonly items: readonly Item[];
  readonly savedAt: number | null;
  readonly savedByName: string;
}

interface Typed<Item> {
  readonly revision: number;
  readonly items: readonly Item[];
}

/** A book that is being changed, kept in the window until it is saved; a newer one does not take its place unasked. */
export function useBook<Item>(name: string, stored: BookOf<Item>) {
  const translate = useTranslate();
  const before = useHeldBefore<Typed<Item>>(`reception ${name}`);
  const [typed, setTyped] = useState<Typed<Item> | null>(before);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const dirty = typed !== null;
  const letGo = useHold(`reception ${name}`, typed, dirty);
  const items = typed?.items ?? stored.items;
  const change = (next: readonly Item[]) => {
    setIssues([]);
    setTyped({ revision: typed?.revision ?? stored.revision, items: next });
  };
  const drop = useCallback(() => {
    letGo();
    setIssues([]);
    setTyped(null);
  }, [letGo]);
  const book = useMemo(
    () => ({ revision: typed?.revision ?? stored.revision, items: [...items] }),
    [typed, stored, items],
  );
  return {
    items,
    dirty,
    /** Somebody saved a version since this one was begun. */
    behind: typed !== null && typed.revision !== stored.revision,
    book,
    change,
    set: (index: number, patch: Partial<Item>) =>
      change(items.map((item, at) => (at === index ? { ...item, ...patch } : item))),
    remove: (index: number) => change(items.filter((_, at) => at !== index)),
    move(index: number, by: 1 | -1) {
      const next = [...items];
      const [item] = next.splice(index, 1);
      if (item !== undefined) next.splice(Math.max(0, index + by), 0, item);
      change(next);
    },
    drop,
    /** What is typed goes over the newer version. */
    keepMine: () => typed && setTyped({ ...typed, revision: stored.revision }),
    take: (error: unknown) => setIssues(problemOf(error).issues),
    wrong(path: string): string | undefined {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    wrongCount: issues.length,
  };
}
