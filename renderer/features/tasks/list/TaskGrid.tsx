import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { useNow } from '../../../components/useNow.ts';
import { useRowWindow } from '../../../components/useRowWindow.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { rowHeight, stepOf } from '../../../components/visible-rows.ts';
import { placeOf } from '../place.ts';
import { TaskRow } from './TaskRow.tsx';
import styles from './tasks.module.css';

interface TaskGridProps {
  readonly rows: readonly Task[];
  readonly onOpen: (id: string) => void;
  readonly onNearEnd?: () => void;
}

const columns = ['left', 'due', 'clause', 'duty', 'subject', 'customer', 'owner'] as const;

/** Rows of one height, of which only those in view are in the page: ten thousand scroll like fifty. */
export function TaskGrid({ rows, onOpen, onNearEnd }: TaskGridProps) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const now = useNow();
  const body = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(rows[0]?.id);
  const here = Math.max(
    rows.findIndex(({ id }) => id === chosen),
    0,
  );
  const { first, end, page } = useRowWindow({ body, count: rows.length, marked: here, onNearEnd });
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (!document.activeElement?.closest('input, textarea, select, [role=dialog], aside')) body.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[here];
    const onRow = event.target === event.currentTarget;
    if (!row || !onRow || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, here, rows.length, page);
    const target = to === null ? undefined : rows[to];
    if (target) setChosen(target.id);
    else if (event.key === 'Enter') void navigate(placeOf(row));
    else if (event.key === ' ' || event.key === 'd') onOpen(row.id);
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
      aria-activedescendant={rows[here] ? `task-${rows[here].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['gridHead']} role="row">
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`list.column.${column}`)}
          </span>
        ))}
      </div>
      <div className={styles['gridBody']} style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, at) => (
          <TaskRow
            key={row.id}
            task={row}
            now={now}
            index={first + at}
            chosen={first + at === here}
            onOpen={() => {
              setChosen(row.id);
              onOpen(row.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}
