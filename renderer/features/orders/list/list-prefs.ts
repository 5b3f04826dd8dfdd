import { useCallback, useState } from 'react';
import { usePerson } from '../../../api/session.ts';
import { type ColumnName, columnNames, defaultColumns } from './column-names.ts';
import { type OrderSearch, readOrderSearch } from './search-params.ts';

export interface SavedView {
  readonly name: string;
  readonly search: OrderSearch;
}

interface ListPrefs {
  readonly columns: readonly ColumnName[];
  readonly views: readonly SavedView[];
}

/** How each person likes the list, kept on this machine under that person's id. */
export function useListPrefs() {
  const personId = usePerson()?.id ?? '';
  const key = `counter.orders.list.${personId}`;
  const [held, setHeld] = useState({ key, prefs: read(key) });
  const prefs = held.key === key ? held.prefs : read(key);
  const keep = useCallback(
    (next: ListPrefs) => {
      localStorage.setItem(key, JSON.stringify(next));
      setHeld({ key, prefs: next });
    },
    [key],
  );
  return {
    ...prefs,
    showColumns: (columns: readonly ColumnName[]) =>
      keep({ ...prefs, columns: columnNames.filter((name) => columns.includes(name)) }),
    saveView: (view: SavedView) =>
      keep({ ...prefs, views: [...prefs.views.filter(({ name }) => name !== view.name), view] }),
    removeView: (gone: string) => keep({ ...prefs, views: prefs.views.filter(({ name }) => name !== gone) }),
  };
}

function read(key: string): ListPrefs {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const { columns, views } = kept as { columns?: unknown; views?: unknown };
    const known = Array.isArray(columns) ? columnNames.filter((name) => columns.includes(name)) : [];
    return {
      columns: known.length > 0 ? known : defaultColumns,
      views: Array.isArray(views) ? views.flatMap(viewOf) : [],
    };
  } catch {
    return { columns: defaultColumns, views: [] };
  }
}

function viewOf(kept: unknown): SavedView[] {
  const { name, search } = (kept ?? {}) as { name?: unknown; search?: unknown };
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
  return [{ name, search: readOrderSearch(search as Record<string, unknown>) }];
}
