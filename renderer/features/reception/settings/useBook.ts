import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
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

interface BookOptions<Item, Output> {
  readonly name: 'rooms' | 'template';
  readonly stored: BookOf<Item>;
  readonly readOnly: boolean;
  readonly saving: UseMutationOptions<Output, Error, { revision: number; items: Item[] }>;
}

/**
 * A book that is being changed, kept in the window until it is saved, also by Ctrl+S; a newer one does not take its
 * place unasked.
 */
export function useBook<Item, Output>({ name, stored, readOnly, saving }: BookOptions<Item, Output>) {
  const { t } = useTranslation('reception');
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
  /** Somebody saved a version since this one was begun. */
  const behind = typed !== null && typed.revision !== stored.revision;
  const save = useMutation({
    ...saving,
    onSuccess: () => {
      drop();
      toast('done', t('settings.saved'));
    },
    onError: (error: Error) => setIssues(problemOf(error).issues),
  });
  const send = () => {
    if (typed && !behind && !save.isPending) save.mutate({ revision: typed.revision, items: [...typed.items] });
  };
  useShortcut('ctrl+s', send, { enabled: !readOnly });
  return {
    items,
    dirty,
    behind,
    busy: save.isPending,
    error: save.error,
    send,
    change,
    ...rowActs(items, change),
    drop,
    /** What is typed goes over the newer version. */
    keepMine: () => typed && setTyped({ ...typed, revision: stored.revision }),
    wrong(path: string): string | undefined {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    wrongCount: issues.length,
  };
}

function rowActs<Item>(items: readonly Item[], change: (next: readonly Item[]) => void) {
  return {
    set: (index: number, patch: Partial<Item>) =>
      change(items.map((item, at) => (at === index ? { ...item, ...patch } : item))),
    remove: (index: number) => change(items.filter((_, at) => at !== index)),
    move(index: number, by: 1 | -1) {
      const next = [...items];
      const [item] = next.splice(index, 1);
      if (item !== undefined) next.splice(Math.max(0, index + by), 0, item);
      change(next);
    },
  };
}

/** What its head shows, whatever its items are. */
export type BookState = Pick<
  ReturnType<typeof useBook<never, never>>,
  'dirty' | 'behind' | 'wrongCount' | 'busy' | 'error' | 'send' | 'drop' | 'keepMine'
>;
