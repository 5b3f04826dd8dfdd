import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutboxRow } from '../../../../shared/contract/mail.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { MessageFacts } from './MessageFacts.tsx';
import { MessageHistory } from './MessageHistory.tsx';
import styles from './outbox.module.css';
import { mayCancel, mayRetry } from './what-can-be-done.ts';

interface MessagePaneProps {
  readonly row: OutboxRow;
  readonly busy: boolean;
  readonly onOpen: (row: OutboxRow) => void;
  readonly onRetry: (row: OutboxRow) => void;
  readonly onCancel: (row: OutboxRow) => void;
}

/** The chosen message beside the list: the proof that it left, and what can be done if it did not. */
export function MessagePane({ row, busy, onOpen, onRetry, onCancel }: MessagePaneProps) {
  const { t } = useTranslation('mail');
  const may = useMay();
  const send = may('mail.send');
  const read = useQuery(queries.mail.get.queryOptions({ input: { id: row.id } }));
  return (
    <aside className={styles['pane']} aria-label={t('message.title')}>
      <div className={styles['acts']}>
        {row.subjectKind === 'order' && may('orders.read') && (
          <Button onClick={() => onOpen(row)}>
            {t('openOrder')} <Kbd keys="enter" />
          </Button>
        )}
        {send && mayRetry(row) && (
          <Button type="primary" loading={busy} onClick={() => onRetry(row)}>
            {t('retry')} <Kbd keys="r" onColour />
          </Button>
        )}
        {send && mayCancel(row) && (
          <Button onClick={() => onCancel(row)}>
            {t('cancel')} <Kbd keys="delete" />
          </Button>
        )}
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={1} />}
      {read.data && (
        <>
          <MessageFacts message={read.data} />
          <pre className={styles['text']}>{read.data.text}</pre>
          <MessageHistory history={read.data.history} />
        </>
      )}
    </aside>
  );
}
