import { memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../../shared/contract/orders.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { useTroubleFlags } from '../../exceptions/public.ts';
import { useReportFlags } from '../../exceptionReports/public.ts';
import { Cell, type CellProps, type CellWords } from './Cell.tsx';
import { type ColumnName, isNumeric, templateOf } from './column-names.ts';
import styles from './list.module.css';
import { useGrid } from './useGrid.ts';
import { useRowWindow } from '../../../components/useRowWindow.ts';
import { rowHeight } from '../../../components/visible-rows.ts';

interface OrderGridProps {
  readonly rows: readonly OrderRow[];
  readonly columns: readonly ColumnName[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  /** The end comes near. */
  readonly onNearEnd: () => void;
}

/** Rows of one height, of which only those in view are in the page: ten thousand scroll like fifty. */
export function OrderGrid({ rows, columns, selected, onSelect, onOpen, onNearEnd }: OrderGridProps) {
  const { t } = useTranslation('orders');
  const body = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const { marked, mark, toggle, onKeyDown } = useGrid({ body, ids, selected, onSelect, onOpen });
  const { first, end } = useRowWindow({ body, count: rows.length, marked, onNearEnd });
  const template = templateOf(columns, useLanguage());
  const words = useCellWords();
  const flags = useTroubleFlags();
  const reports = useReportFlags();
  return (
    <div
      ref={body}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={t('title')}
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={ids[marked] ? `order-${ids[marked]}` : undefined}
      data-grid
      onKeyDown={onKeyDown}
    >
      <div className={styles['gridHead']} role="row" style={{ gridTemplateColumns: template }}>
        <span>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('list.selectAll')}
            checked={rows.length > 0 && selected.size >= rows.length}
            onChange={(event) => onSelect(event.target.checked ? new Set(ids) : new Set())}
          />
        </span>
        {columns.map((column) => (
          <span key={column} role="columnheader" data-numeric={isNumeric(column) || undefined}>
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
            columns={columns}
            template={template}
            marked={first + at === marked}
            selected={selected.has(row.id)}
            onMark={mark}
            onToggle={toggle}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

function useCellWords(): CellWords {
  const { t } = useTranslation(['orders', 'common']);
  const time = useTimeText();
  return useMemo(() => ({ t, time }), [t, time]);
}

interface RowProps extends Omit<CellProps, 'column'> {
  readonly index: number;
  readonly columns: readonly ColumnName[];
  readonly template: string;
  readonly marked: boolean;
  readonly selected: boolean;
  readonly onMark: (index: number) => void;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const Row = memo(function Row(props: RowProps) {
  const { row, flag, report, words, index, columns, template, marked, selected, onMark, onToggle, onOpen } = props;
  return (
    <div
      id={`order-${row.id}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-marked={marked || undefined}
      data-cancelled={row.state === 'cancelled' || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${index * rowHeight}px)` }}
      onMouseDown={() => onMark(index)}
      onClick={() => onOpen(row.id)}
      onKeyDown={undefined}
    >
      <span role="gridcell">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={words.t('orders:list.selectRow', { number: row.number })}
          checked={selected}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onToggle(row.id)}
        />
      </span>
      {columns.map((column) => (
        <span key={column} role="gridcell" data-column={column} data-numeric={isNumeric(column) || undefined}>
          <Cell column={column} row={row} flag={flag} report={report} words={words} />
        </span>
      ))}
    </div>
  );
});
