import { type RefObject, useEffect, useState } from 'react';
import { rowHeight, scrollFor, type VisibleRows, visibleRows } from './visible-rows.ts';

interface RowWindowInput {
  /** The box that scrolls. */
  readonly body: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The row that the arrows stand on: it is kept in view. */
  readonly marked: number;
  /** What stays over the lower edge, as a line of sums, in px. */
  readonly below?: number;
  /** The end comes near. */
  readonly onNearEnd?: (() => void) | undefined;
}

interface RowWindow extends VisibleRows {
  /** Rows that Page up and down go over. */
  readonly page: number;
}

/** From how many rows before the end on more are asked for. */
const nearEnd = 20;

/** Of a list whose rows have one height only those in view are in the page: ten thousand scroll like fifty. */
export function useRowWindow({ body, count, marked, below = 0, onNearEnd }: RowWindowInput): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const box = body.current;
    if (!box) return;
    // Whole rows: within one nothing has to be drawn.
    const measure = () => {
      const top = Math.floor(box.scrollTop / rowHeight) * rowHeight;
      const height = box.clientHeight;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [body]);
  const { first, end } = visibleRows(view.top, view.height, count);
  useEffect(() => {
    if (end >= count - nearEnd) onNearEnd?.();
  }, [end, count, onNearEnd]);
  useEffect(() => {
    const box = body.current;
    const top = box && scrollFor(marked, box.scrollTop, box.clientHeight - rowHeight - below);
    if (top !== null) box?.scrollTo?.({ top });
  }, [body, marked, below]);
  return { first, end, page: Math.max(1, Math.floor(view.height / rowHeight) - 2) };
}
