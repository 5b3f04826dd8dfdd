import { type KeyboardEvent, memo, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useRowWindow } from '../../../components/useRowWindow.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { rowHeight, stepOf } from '../../../components/visible-rows.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useReportFlags } from '../../exceptionReports/public.ts';
import { useTroubleFlags } from '../../exceptions/public.ts';
import { Cell, type CellProps, type CellWords } from './Cell.tsx';
import { isEntryColumn } from './cell-entry.ts';
import { type CellEntry, EntryCell } from './EntryCell.tsx';
import { type ColumnName, columnNames, templateOf } from './columns.ts';
import styles from './tracking.module.css';

interface ShipmentGridProps {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Shipment[];
  readonly marked: number;
  readonly onMark: (index: number) => void;
  /** Shipments with something typed and not saved. */
  readonly typed: ReadonlySet<string>;
  /** What is typed into the marked row. */
  readonly entry: CellEntry;
  readonly onEnter: () => void;
  readonly onOpen: (id: string) => void;
  readonly onNearEnd: () => void;
}

/** The feedback table: rows of one height, of which only those in view are in the page. */
export function ShipmentGrid(props: ShipmentGridProps) {
  const { grid, rows, marked, onMark, typed, entry, onEnter, onOpen, onNearEnd } = props;
  const { t } = useTranslation('tracking');
  const now = useNow();
  const { first, end, page } = useRowWindow({ body: grid, count: rows.length, marked, onNearEnd });
  const template = templateOf(useLanguage());
  const words = useCellWords();
  const flags = useTroubleFlags();
  const reports = useReportFlags();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, marked, rows.length, page);
    const row = rows[marked];
    if (to !== null) onMark(to);
    else if (entry.onGridKey(event.key)) return event.preventDefault();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'o' && row) onOpen(row.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={t('formTitle')}
      aria-rowcount={rows.length}
      aria-activedescendant={rows[marked] ? `shipment-${rows[marked].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['gridHead']} role="row" style={{ gridTemplateColumns: template }}>
        {columnNames.map((column) => (
          <span key={column} role="columnheader" data-column={column}>
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div className={styles['gridBody']} style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, at) => (
          <Row
            key={row.id}
            row={row}
            flag={flags.get(row.id)}
            report={reports.get(row.id)}
            words={words}
            index={first + at}
            template={template}
            now={now}
            marked={first + at === marked}
            typed={typed.has(row.id)}
            entry={first + at === marked ? entry : null}
            onMark={onMark}
            onEnter={onEnter}
          />
        ))}
      </div>
    </div>
  );
}

function useCellWords(): CellWords {
  const { t } = useTranslation(['tracking', 'common']);
  const time = useTimeText();
  return useMemo(() => ({ t, time }), [t, time]);
}

interface RowProps extends Omit<CellProps, 'column'> {
  readonly index: number;
  readonly template: string;
  readonly marked: boolean;
  /** Of the marked row. */
  readonly entry: CellEntry | null;
  readonly onMark: (index: number) => void;
  readonly onEnter: () => void;
}

const Row = memo(function Row(props: RowProps) {
  const { row, flag, report, words, index, template, now, marked, typed, entry, onMark, onEnter } = props;
  const cellOf = (column: ColumnName) => (
    <Cell column={column} row={row} now={now} typed={typed} flag={flag} report={report} words={words} />
  );
  const begin = (column: string) => (entry && isEntryColumn(column) ? entry.begin(column) : onEnter());
  return (
    <div
      id={`shipment-${row.id}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={marked}
      data-marked={marked || undefined}
      data-cancelled={row.state === 'cancelled' || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${index * rowHeight}px)` }}
      onMouseDown={() => onMark(index)}
      onDoubleClick={(event) => begin(columnAt(event.target))}
    >
      {columnNames.map((column) => (
        <span
          key={column}
          role="gridcell"
          data-column={column}
          data-cursor={entry?.cursor?.column === column || undefined}
        >
          {entry && isEntryColumn(column) ? (
            <EntryCell entry={entry} column={column} row={row}>
              {cellOf(column)}
            </EntryCell>
          ) : (
            cellOf(column)
          )}
        </span>
      ))}
    </div>
  );
});

function columnAt(place: EventTarget): string {
  const cell = place instanceof Element ? place.closest<HTMLElement>('[data-column]') : null;
  return cell?.dataset['column'] ?? '';
}
