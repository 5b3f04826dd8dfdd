export const rowHeight = 30;

export interface VisibleRows {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
}

/** Which rows stand in the window of a long list, with some more on either side so that none is missing while it scrolls. */
export function visibleRows(scrollTop: number, height: number, count: number, spare = 12): VisibleRows {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first: Math.min(first, end), end };
}

/** Where to scroll so that a row is whole in view; `null` when it already is. */
export function scrollFor(index: number, scrollTop: number, height: number): number | null {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  const bottom = top + rowHeight;
  return bottom > scrollTop + height ? bottom - height : null;
}

/** Where a key leads from a row; `null` when it is not ours. */
export function stepOf(key: string, from: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}
