import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '../../../../shared/contract/exceptions.ts';
import { useNow } from '../../../components/useNow.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { stepOf } from '../../../components/visible-rows.ts';
import { ExceptionLine } from './ExceptionLine.tsx';
import styles from './list.module.css';

interface ExceptionGridProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly rows: readonly ExceptionRow[];
  readonly closed: boolean;
}

const openColumns = ['left', 'next', 'kind', 'number', 'customer', 'destination', 'found', 'cause', 'owner'] as const;
const closedColumns = ['closed', 'kind', 'number', 'customer', 'destination', 'found', 'cause', 'result'] as const;
/** Rows that a page key goes past. */
const page = 10;

/** One exception a row: the arrows choose, Enter opens its order. */
export function ExceptionGrid({ ref, rows, closed }: ExceptionGridProps) {
  const { t } = useTranslation('exceptions');
  const navigate = useNavigate();
  const now = useNow();
  const body = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => body.current as HTMLDivElement);
  const [chosen, setChosen] = useState(rows[0]?.id);
  const here = Math.max(
    rows.findIndex(({ id }) => id === chosen),
    0,
  );
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (!document.activeElement?.closest('input, textarea, select, [role=dialog], aside')) body.current?.focus();
  }, []);
  useEffect(() => {
    body.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const open = ({ orderId }: ExceptionRow) => void navigate({ to: '/orders/$id', params: { id: orderId } });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[here];
    if (!row || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, here, rows.length, page);
    const target = to === null ? undefined : rows[to];
    if (target) setChosen(target.id);
    else if (event.key === 'Enter') open(row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={body}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={t('title')}
      aria-rowcount={rows.length}
      aria-activedescendant={rows[here] ? `exception-${rows[here].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['head']} data-closed={closed || undefined} role="row">
        {(closed ? closedColumns : openColumns).map((column) => (
          <span key={column} role="columnheader">
            {t(`list.column.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row, index) => (
        <ExceptionLine
          key={row.id}
          row={row}
          now={now}
          closed={closed}
          index={index}
          chosen={index === here}
          onOpen={() => {
            setChosen(row.id);
            open(row);
          }}
        />
      ))}
    </div>
  );
}
