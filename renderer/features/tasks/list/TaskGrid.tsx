import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { useNow } from '../../../components/useNow.ts';
import { useRowWindow } from '../../../components/useRowWindow.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { rowHeight, stepOf } from '../../../components/visible-rows.ts';
import { type Entry, entriesOf } from '../groups.ts';
import { placeOf } from '../place.ts';
import { GroupRow } from './GroupRow.tsx';
import { TaskRow } from './TaskRow.tsx';
import styles from './tasks.module.css';

interface TaskGridProps {
  readonly rows: readonly Task[];
  readonly onOpen: (id: string) => void;
  readonly onNearEnd?: () => void;
}

const columns = ['left', 'due', 'clause', 'duty', 'subject', 'customer', 'owner'] as const;

/**
 * Rows of one height, of which only those in view are in the page: ten thousand scroll like fifty. Many statements with
 * the same duty stand in one row until somebody wants to see each.
 */
export function TaskGrid({ rows, onOpen, onNearEnd }: TaskGridProps) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const now = useNow();
  const body = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => entriesOf(rows, (task) => task, unfolded), [rows, unfolded]);
  const [chosen, setChosen] = useState(() => entries[0] && idOf(entries[0]));
  const here = Math.max(
    entries.findIndex((entry) => idOf(entry) === chosen),
    0,
  );
  const { first, end, page } = useRowWindow({ body, count: entries.length, marked: here, onNearEnd });
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (!document.activeElement?.closest('input, textarea, select, [role=dialog], aside')) body.current?.focus();
  }, []);
  const open = (entry: Entry<Task>) => {
    if (entry.kind === 'row') {
      setChosen(entry.row.id);
      return onOpen(entry.row.id);
    }
    setUnfolded(new Set([...unfolded, entry.group.key]));
    setChosen(entry.group.rows[0]?.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const entry = entries[here];
    const onRow = event.target === event.currentTarget;
    if (!entry || !onRow || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, here, entries.length, page);
    const target = to === null ? undefined : entries[to];
    if (target) setChosen(idOf(target));
    else if (event.key === 'Enter') void navigate(entry.kind === 'group' ? entry.group.place : placeOf(entry.row));
    else if (event.key === ' ' || event.key === 'd') open(entry);
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
      aria-rowcount={entries.length}
      aria-activedescendant={entries[here] ? `task-${idOf(entries[here])}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['gridHead']} role="row">
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`list.column.${column}`)}
          </span>
        ))}
      </div>
      <div className={styles['gridBody']} style={{ height: entries.length * rowHeight }}>
        {entries.slice(first, end).map((entry, at) => {
          const place = { now, index: first + at, chosen: first + at === here };
          const id = idOf(entry);
          return entry.kind === 'group' ? (
            <GroupRow key={id} group={entry.group} {...place} onUnfold={() => open(entry)} />
          ) : (
            <TaskRow key={id} task={entry.row} {...place} onOpen={() => open(entry)} />
          );
        })}
      </div>
    </div>
  );
}

function idOf(entry: Entry<Task>): string {
  return entry.kind === 'group' ? entry.group.key : entry.row.id;
}
