import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxRow } from '../../../../shared/contract/mail.ts';
import { PaperClipOutlined } from '../../../components/icons.tsx';
import { Time } from '../../../components/Time.tsx';
import { isComposing } from '../../../components/useShortcut.ts';
import { useRowWindow } from '../../../components/useRowWindow.ts';
import { rowHeight, stepOf } from '../../../components/visible-rows.ts';
import { OutboxState } from './OutboxState.tsx';
import styles from './outbox.module.css';
import { usePurpose } from './usePurpose.ts';

interface OutboxGridProps {
  readonly rows: readonly OutboxRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (row: OutboxRow) => void;
  readonly onRetry: (row: OutboxRow) => void;
  readonly onCancel: (row: OutboxRow) => void;
  readonly onNearEnd: () => void;
}

/** Rows of one height, of which only those in view are in the page. */
export function OutboxGrid({ rows, chosen, onChoose, onOpen, onRetry, onCancel, onNearEnd }: OutboxGridProps) {
  const { t } = useTranslation('mail');
  const body = useRef<HTMLDivElement>(null);
  const here = Math.max(
    rows.findIndex(({ id }) => id === chosen),
    0,
  );
  const { first, end, page } = useRowWindow({ body, count: rows.length, marked: here, onNearEnd });
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (document.activeElement === document.body) body.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[here];
    if (!row || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const to = stepOf(event.key, here, rows.length, page);
    const target = to === null ? undefined : rows[to];
    if (target) onChoose(target.id);
    else if (event.key === 'Enter') onOpen(row);
    else if (event.key.toLowerCase() === 'r') onRetry(row);
    else if (event.key === 'Delete') onCancel(row);
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
      aria-activedescendant={rows[here] ? `outbox-${rows[here].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['gridHead']} role="row">
        {(['queued', 'to', 'subject', 'about', 'state', 'accepted'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div className={styles['gridBody']} style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, at) => (
          <Row key={row.id} row={row} index={first + at} chosen={row.id === rows[here]?.id} onChoose={onChoose} />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: OutboxRow;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

const Row = memo(function Row({ row, index, chosen, onChoose }: RowProps) {
  const { t } = useTranslation('mail');
  const purposeOf = usePurpose();
  const [first] = row.to;
  const name = first ? first.name || first.address : '';
  return (
    <div
      id={`outbox-${row.id}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={() => onChoose(row.id)}
      onKeyDown={undefined}
    >
      <span role="gridcell">
        <Time at={row.queuedAt} show="near" />
      </span>
      <span role="gridcell" title={row.to.map(({ address }) => address).join(', ')}>
        {row.to.length > 1 ? t('list.more', { name, count: row.to.length }) : name}
      </span>
      <span role="gridcell" title={row.subject}>
        {row.channel === 'sms' ? `${t('channel.sms')} · ${purposeOf(row.purpose)}` : row.subject}{' '}
        {row.fileCount > 0 && <PaperClipOutlined />}
      </span>
      <span role="gridcell" className="num">
        {row.orderNumber ?? t('list.noOrder')}
      </span>
      <span role="gridcell">
        <OutboxState row={row} />
      </span>
      <span role="gridcell">{row.acceptedAt !== null && <Time at={row.acceptedAt} show="near" />}</span>
    </div>
  );
});
