import { type KeyboardEvent, useCallback, useState } from 'react';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { type CellCursor, columnBeside, columnsOf, type EntryColumn, takesEntries } from './cell-entry.ts';

interface CellCursorInput {
  /** The marked row. */
  readonly row: Shipment | undefined;
  /** Whether this person may record. */
  readonly writes: boolean;
  readonly onSave: () => void;
  /** Back to the table, where the arrows act. */
  readonly toGrid: () => void;
}

/** The cursor within the marked row: left and right move it, Enter types into its cell. */
export function useCellCursor({ row, writes, onSave, toGrid }: CellCursorInput) {
  const [kept, setKept] = useState<CellCursor | null>(null);
  const may = writes && row !== undefined && takesEntries(row);
  const cursor = may && kept && columnsOf(row).includes(kept.column) ? kept : null;
  const begin = useCallback((column: EntryColumn) => setKept({ column, typing: true }), []);
  /** The field of this column is left; not when the next one was begun already. */
  const end = useCallback(
    (column: EntryColumn) => setKept((now) => (now?.column === column ? { column, typing: false } : now)),
    [],
  );
  const onGridKey = (key: string): boolean => {
    if (!may) return false;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key] as 1 | -1 | undefined;
    if (step) {
      const column = columnBeside(cursor?.column ?? null, step, row);
      if (column) setKept({ column, typing: false });
    } else if (key === 'Enter' && cursor) begin(cursor.column);
    else if (key === 'Escape' && cursor) setKept(null);
    else return false;
    return true;
  };
  const onFieldKey = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, ctrlKey, shiftKey } = event;
    if (!row || !cursor) return;
    const next = key === 'Enter' || key === 'Tab' ? columnBeside(cursor.column, shiftKey ? -1 : 1, row) : null;
    if (next && !ctrlKey) begin(next);
    else if (key === 'Enter' && !shiftKey) {
      toGrid();
      // What was typed is read as the field is left: only then it is saved.
      setTimeout(onSave);
    } else if (key === 'Enter' || key === 'Tab' || key === 'Escape') toGrid();
    else return;
    event.preventDefault();
  };
  return { cursor, begin, end, onGridKey, onFieldKey };
}
