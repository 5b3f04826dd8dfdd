import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../../shared/contract/mailbox.ts';
import { PaperClipOutlined } from '../../../components/icons.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useRowWindow } from '../../../components/useRowWindow.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { rowHeight, stepOf } from '../../../components/visible-rows.ts';
import styles from './inbox.module.css';

interface MessageGridProps {
  readonly rows: readonly MessageRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onNext: (row: MessageRow) => void;
  readonly onDismiss: (row: MessageRow) => void;
  readonly onNearEnd: () => void;
}

/** Rows of one height, of which only those in view are in the page: ten thousand scroll like fifty. */
export function MessageGrid({ rows, chosen, onChoose, onNext, onDismiss, onNearEnd }: MessageGridProps) {
  const { t } = useTranslation('mailbox');
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
    else if (event.key === 'Enter') onNext(row);
    else if (event.key === 'Delete') onDismiss(row);
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
      aria-activedescendant={chosen ? `mail-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles['gridHead']} role="row">
        {(['received', 'from', 'customer', 'subject', 'files', 'state'] as const).map((column) => (
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
  readonly row: MessageRow;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

const Row = memo(function Row({ row, index, chosen, onChoose }: RowProps) {
  const { t } = useTranslation('mailbox');
  return (
    <div
      id={`mail-${row.id}`}
      className={styles['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={chosen}
      data-waiting={row.state === 'waiting' || undefined}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={() => onChoose(row.id)}
      onKeyDown={undefined}
    >
      <span role="gridcell">
        <Time at={row.receivedAt} show="near" />
      </span>
      <span role="gridcell" title={row.fromAddress}>
        {row.fromName || row.fromAddress || t('list.noSender')}
      </span>
      <span role="gridcell">{row.customerName || <span className="faint">{t('list.noCustomer')}</span>}</span>
      <span role="gridcell">{row.subject || t('list.noSubject')}</span>
      <span role="gridcell" className="num">
        {row.fileCount > 0 && (
          <>
            <PaperClipOutlined /> {row.fileCount}
          </>
        )}
      </span>
      <span role="gridcell">
        <RowState row={row} />
      </span>
    </div>
  );
});

function RowState({ row }: { readonly row: MessageRow }) {
  const { t } = useTranslation('mailbox');
  if (row.state === 'dismissed') return <StateTag tone="open">{t('state.dismissed')}</StateTag>;
  if (row.state === 'waiting') {
    return row.problem ? (
      <StateTag tone="late">{t('state.waiting')}</StateTag>
    ) : (
      <StateTag tone="waiting">{t('state.waiting')}</StateTag>
    );
  }
  return row.orderNumber ? (
    <StateTag tone="done">{t('list.order', { number: row.orderNumber })}</StateTag>
  ) : (
    <StateTag tone="underWay">{t('list.draft', { name: row.takenByName })}</StateTag>
  );
}
