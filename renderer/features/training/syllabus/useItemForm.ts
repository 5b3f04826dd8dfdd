import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyllabusItemView } from '../../../../shared/contract/training.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { layOver } from '../../../components/lay-over.ts';
import { emptyItem, readItem, type TypedItem, typedFrom, type TypedPart } from './typed-item.ts';

interface Held {
  readonly typed: TypedItem;
  readonly before: TypedItem;
  readonly version: number;
}

/** An item being typed: held for its person until it is saved, laid over what somebody else saved meanwhile. */
export function useItemForm(item: SyllabusItemView | null, onSaved: (saved: SyllabusItemView) => void) {
  const form = `syllabus ${item?.id ?? 'new'}`;
  const start = item ? typedFrom(item) : emptyItem;
  const held = useHeldBefore<Held>(form);
  const [state, setState] = useState<Held>(held ?? { typed: start, before: start, version: item?.version ?? 0 });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  /** Who saved it meanwhile. */
  const [other, setOther] = useState<string | null>(null);
  const dirty = state.typed !== state.before;
  const letGo = useHold(form, state, dirty);
  const save = useMutation({
    ...queries.training.syllabus.save.mutationOptions(),
    onSuccess: (saved: SyllabusItemView) => {
      letGo();
      const before = typedFrom(saved);
      setState({ typed: before, before, version: saved.version });
      setOther(null);
      onSaved(saved);
    },
    onError: (error: Error) => {
      const { code, issues: found, current } = problemOf(error);
      setIssues(found);
      if (code !== 'training.syllabusChanged' || !current) return;
      const theirs = current as SyllabusItemView;
      const before = typedFrom(theirs);
      setState({ typed: layOver(state.before, before, state.typed), before, version: theirs.version });
      setOther(theirs.updatedByName);
    },
  });
  return {
    typed: state.typed,
    dirty,
    other,
    issues,
    busy: save.isPending,
    error: issues.length > 0 || other !== null ? null : save.error,
    put(part: TypedPart, value: string): void {
      setState({ ...state, typed: { ...state.typed, [part]: value } });
      setIssues(issues.filter(({ path }) => path !== part));
    },
    save(): void {
      const content = readItem(state.typed);
      if (!content) setIssues([{ path: 'usualDay', code: 'training.usualDayWrong' }]);
      else if (!save.isPending) save.mutate({ id: item?.id ?? null, version: state.version, item: content });
    },
  };
}
