import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { isComposing } from '../../../components/useShortcut.ts';
import { stepOf } from '../../../components/visible-rows.ts';
import styles from './board.module.css';

interface RowGridProps<Row extends { readonly id: string }> {
  readonly ref?: Ref<HTMLDivElement>;
  readonly label: string;
  /** Lays out the columns. */
  readonly className: string | undefined;
  readonly rows: readonly Row[];
  readonly headings: readonly string[];
  readonly cells: (row: Row) => readonly { readonly column: string; readonly cell: ReactNode }[];
  readonly onOpen: (row: Row) => void;
}

/** Rows that a page key goes past. */
const page = 10;

/** A table worked from the keyboard: arrows choose a row, Enter opens it. */
export function RowGrid<Row extends { readonly id: string }>(props: RowGridProps<Row>) {
  const { ref, label, className, rows, headings, cells, onOpen } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => body.current as HTMLDivElement);
  const [chosen, setChosen] = useState(rows[0]?.id);
  const here = Math.max(
    rows.findIndex((row) => row.id === chosen),
    0,
  );
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (!document.activeElement?.closest('input, textarea, select, [role=dialog], aside')) body.current?.focus();
  }, []);
  useEffect(() => {
    body.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[here];
    if (!row || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, here, rows.length, page);
    const target = to === null ? undefined : rows[to];
    if (target) setChosen(target.id);
    else if (event.key === 'Enter') onOpen(row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={body}
      className={`${styles['grid']} ${className ?? ''}`}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length}
      aria-activedescendant={rows[here] ? `${id}-${rows[here].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['head']} role="row">
        {headings.map((heading) => (
          <span key={heading} role="columnheader">
            {heading}
          </span>
        ))}
      </div>
      {rows.map((row, index) => (
        <div
          key={row.id}
          id={`${id}-${row.id}`}
          className={styles['row']}
          role="row"
          tabIndex={-1}
          aria-rowindex={index + 1}
          aria-selected={index === here}
          onClick={() => {
            setChosen(row.id);
            onOpen(row);
          }}
          onKeyDown={undefined}
        >
          {cells(row).map(({ column, cell }) => (
            <span key={column} role="gridcell">
              {cell}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
