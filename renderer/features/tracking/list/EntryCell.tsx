import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { useZone } from '../../../api/session.ts';
import { useNow } from '../../../components/useNow.ts';
import { readEntry } from '../entry/typed-facts.ts';
import type { Entries } from '../entry/useEntries.ts';
import { CellInput } from './CellInput.tsx';
import { type EntryColumn, entryNameOf } from './cell-entry.ts';
import styles from './tracking.module.css';
import type { useCellCursor } from './useCellCursor.ts';

/** The cursor within the marked row, and what is typed there. */
export type CellEntry = ReturnType<typeof useCellCursor> & { readonly entries: Entries };

interface EntryCellProps {
  readonly entry: CellEntry;
  readonly column: EntryColumn;
  readonly row: Shipment;
  /** The value as it is recorded. */
  readonly children: ReactNode;
}

/** A cell of the marked row: recorded, typed and not saved yet, or being typed into. */
export function EntryCell({ entry, column, row, children }: EntryCellProps) {
  const { t } = useTranslation('tracking');
  const { cursor, entries } = entry;
  const name = entryNameOf(column);
  if (cursor?.typing && cursor.column === column) return <TypingCell entry={entry} column={column} row={row} />;
  if (!entries.touchedOf(row.id).has(name)) return children;
  const value = entries.valuesFor(row)[name];
  return (
    <em className={styles['unsaved']}>{name === 'satisfied' && value ? t(`satisfied.${value as 'yes'}`) : value}</em>
  );
}

/** The same text as in the field of the entry below. */
function TypingCell({ entry, column, row }: Omit<EntryCellProps, 'children'>) {
  const { entries, end, onFieldKey } = entry;
  const zone = useZone();
  const name = entryNameOf(column);
  const values = entries.valuesFor(row);
  const touched = entries.touchedOf(row.id).has(name);
  const { issues } = readEntry(values, row, { zone, now: useNow() });
  return (
    <CellInput
      column={column}
      value={values[name]}
      issue={touched ? issues.find(({ path }) => path === name) : undefined}
      onValue={(value) => entries.set(row, name, value)}
      onLeave={() => {
        entries.leave(row, name);
        end(column);
      }}
      onKey={(event) => {
        // A field that makes room for the next one is not told that it is left.
        if (event.key === 'Enter' || event.key === 'Tab') entries.leave(row, name);
        onFieldKey(event);
      }}
    />
  );
}
