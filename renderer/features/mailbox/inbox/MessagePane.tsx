import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../../shared/contract/mailbox.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { MessageFiles, MessageHead, MessageText } from '../MessageText.tsx';
import styles from './inbox.module.css';

interface MessagePaneProps {
  readonly row: MessageRow;
  readonly onNext: () => Promise<void>;
  readonly onDismiss: () => void;
}

/** The chosen message beside the list, with what can be done with it. */
export function MessagePane({ row, onNext, onDismiss }: MessagePaneProps) {
  const { t } = useTranslation('mailbox');
  const read = useQuery(queries.mailbox.get.queryOptions({ input: { id: row.id } }));
  const [busy, setBusy] = useState(false);
  const next = async () => {
    setBusy(true);
    await onNext();
    setBusy(false);
  };
  const act = { waiting: t('take'), dismissed: t('bringBack'), taken: t(row.orderNumber ? 'openOrder' : 'openDraft') };
  return (
    <aside className={styles['pane']} aria-label={t('message.title')}>
      <div className={styles['acts']}>
        <Button type={row.state === 'waiting' ? 'primary' : 'default'} loading={busy} onClick={() => void next()}>
          {act[row.state]} <Kbd keys="enter" onColour={row.state === 'waiting'} />
        </Button>
        {row.state === 'waiting' && (
          <Button onClick={onDismiss}>
            {t('dismiss')} <Kbd keys="delete" />
          </Button>
        )}
        {row.state === 'dismissed' && (
          <span className="faint">
            {t('list.dismissedBy', { name: row.dismissedByName, reason: row.dismissReason })}
          </span>
        )}
        {row.state === 'taken' && <span className="faint">{t('list.takenBy', { name: row.takenByName })}</span>}
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={1} />}
      {read.data && (
        <>
          <MessageHead message={read.data} />
          <MessageFiles message={read.data} />
          <MessageText message={read.data} className={styles['text']} />
        </>
      )}
    </aside>
  );
}
