import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';
import { isComposing } from '../../../components/useShortcut.ts';
import { rowHeight, stepOf } from '../../../components/visible-rows.ts';

interface GridDeps {
  readonly body: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
}

/** The keys of a list: arrows walk, Shift takes rows along, Space selects, Enter opens. */
export function useGrid({ body, ids, selected, onSelect, onOpen }: GridDeps) {
  const [marked, setMarked] = useState(0);
  const here = Math.min(marked, Math.max(ids.length - 1, 0));
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      onSelect(next);
    },
    [selected, onSelect],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const id = ids[here];
    if (isComposing(event.nativeEvent) || id === undefined || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
    const height = body.current?.clientHeight ?? 0;
    const to = stepOf(event.key, here, ids.length, Math.max(1, Math.floor(height / rowHeight) - 2));
    if (to !== null) {
      setMarked(to);
      const across = event.shiftKey ? ids.slice(Math.min(here, to), Math.max(here, to) + 1) : [];
      if (across.length > 0) onSelect(new Set([...selected, ...across]));
    } else if (event.key === 'Enter' && !event.ctrlKey) onOpen(id);
    else if (event.key === ' ') toggle(id);
    else if (event.key === 'a' && event.ctrlKey) onSelect(new Set(ids));
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else return;
    event.preventDefault();
  };
  return { marked: here, mark: setMarked, toggle, onKeyDown };
}
