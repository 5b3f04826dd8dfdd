import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { isComposing } from '../../components/useShortcut.ts';
import { useRowWindow } from '../../components/useRowWindow.ts';
import { rowHeight, stepOf } from '../../components/visible-rows.ts';
import styles from './grid.module.css';

export interface GridColumn<Name extends string> {
  readonly name: Name;
  /** As in `grid-template-columns`. */
  readonly width: string;
  readonly numeric?: boolean;
}

interface RowGridProps<Row, Name extends string> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Name>[];
  /** Narrower than this it scrolls sideways, in px. */
  readonly minWidth: number;
  readonly idOf: (row: Row) => string;
  readonly head: (name: Name) => ReactNode;
  /** The same function from drawing to drawing: rows come and go while one scrolls. */
  readonly cell: (name: Name, row: Row) => ReactNode;
  /** A word for rows that look different. */
  readonly lookOf?: ((row: Row) => string | undefined) | undefined;
  /** Sums below the columns. */
  readonly foot?: ((name: Name) => ReactNode) | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  /** Enter, and a click where it does not only choose. */
  readonly onOpen: (row: Row) => void;
  readonly opensByClick?: boolean;
  /** Letter keys on the chosen row; true when the key was one of them. */
  readonly onKey?: ((key: string, row: Row) => boolean) | undefined;
}

/** Rows of one height, of which only those in view are in the page; arrows choose, Enter opens, sums stay at the foot. */
export function RowGrid<Row, Name extends string>(props: RowGridProps<Row, Name>) {
  const { label, rows, columns, minWidth, idOf, head, cell, lookOf, foot, chosen, onChoose, onOpen } = props;
  const { opensByClick = true, onKey } = props;
  const body = useRef<HTMLDivElement>(null);
  const here = Math.max(
    rows.findIndex((row) => idOf(row) === chosen),
    0,
  );
  const below = foot ? rowHeight : 0;
  const { first, end, page } = useRowWindow({ body, count: rows.length, marked: here, below });
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (document.activeElement === document.body) body.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[here];
    if (!row || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, here, rows.length, page);
    const target = to === null ? undefined : rows[to];
    if (target) onChoose(idOf(target));
    else if (event.key === 'Enter') onOpen(row);
    else if (!onKey?.(event.key.toLowerCase(), row)) return;
    event.preventDefault();
  };
  const { choose, open } = useSteady(onChoose, onOpen);
  const line = { gridTemplateColumns: columns.map(({ width }) => width).join(' '), minWidth };
  const active = rows[here];
  return (
    <div
      ref={body}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length}
      aria-activedescendant={active ? `row-${idOf(active)}` : undefined}
      data-grid
      onKeyDown={onKeyDown}
    >
      <div className={styles['head']} role="row" style={line}>
        {columns.map(({ name, numeric }) => (
          <span key={name} role="columnheader" title={textIn(head(name))} data-numeric={numeric || undefined}>
            {head(name)}
          </span>
        ))}
      </div>
      <div className={styles['body']} style={{ height: rows.length * rowHeight, minWidth }}>
        {rows.slice(first, end).map((row, at) => (
          <Line
            key={idOf(row)}
            id={idOf(row)}
            row={row}
            index={first + at}
            columns={columns as readonly GridColumn<string>[]}
            template={line.gridTemplateColumns}
            chosen={first + at === here}
            look={lookOf?.(row)}
            cell={cell as (name: string, row: unknown) => ReactNode}
            onChoose={choose}
            onOpen={opensByClick ? open : undefined}
          />
        ))}
      </div>
      {foot && (
        <div className={styles['foot']} role="row" style={line}>
          {columns.map(({ name, numeric }) => (
            <span key={name} role="gridcell" data-numeric={numeric || undefined}>
              {foot(name)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** Between two columns and beside the outer ones, in px, as in the style sheet. */
const gap = 8;

/** The narrowest that these columns stand side by side. */
export function leastWidth(columns: readonly GridColumn<string>[]): number {
  const least = ({ width }: GridColumn<string>) => Number.parseInt(width.replace('minmax(', ''), 10);
  return columns.reduce((sum, column) => sum + least(column) + gap, gap);
}

/** A head that is cut off is whole under the mouse. */
function textIn(head: ReactNode): string | undefined {
  return typeof head === 'string' ? head : undefined;
}

/** The same functions from drawing to drawing, so that only the rows that change are drawn. */
function useSteady<Row>(onChoose: (id: string) => void, onOpen: (row: Row) => void) {
  const latest = useRef({ onChoose, onOpen });
  useEffect(() => {
    latest.current = { onChoose, onOpen };
  });
  const choose = useCallback((id: string) => latest.current.onChoose(id), []);
  const open = useCallback((row: unknown) => latest.current.onOpen(row as Row), []);
  return { choose, open };
}

interface LineProps {
  readonly id: string;
  readonly row: unknown;
  readonly index: number;
  readonly columns: readonly GridColumn<string>[];
  readonly template: string;
  readonly chosen: boolean;
  readonly look: string | undefined;
  readonly cell: (name: string, row: unknown) => ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onOpen: ((row: unknown) => void) | undefined;
}

const Line = memo(function Line(props: LineProps) {
  const { id, row, index, columns, template, chosen, look, cell, onChoose, onOpen } = props;
  return (
    <div
      id={`row-${id}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      data-look={look}
      style={{ gridTemplateColumns: template, transform: `translateY(${index * rowHeight}px)` }}
      onClick={() => {
        onChoose(id);
        onOpen?.(row);
      }}
      onKeyDown={undefined}
    >
      {columns.map(({ name, numeric }) => (
        <span key={name} role="gridcell" data-numeric={numeric || undefined}>
          {cell(name, row)}
        </span>
      ))}
    </div>
  );
});
