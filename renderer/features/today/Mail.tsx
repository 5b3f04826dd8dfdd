import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { Time } from '../../components/Time.tsx';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

const shown = 5;

/** Orders by e-mail that nobody has taken yet; nothing while no mailbox is looked after and none waits. */
export function Mail() {
  const { t } = useTranslation('mailbox');
  const counts = useQuery(queries.mailbox.counts.queryOptions());
  const status = useQuery(queries.mailbox.status.queryOptions());
  const waiting = counts.data?.waiting ?? 0;
  const list = useQuery({
    ...queries.mailbox.list.queryOptions({ input: { state: 'waiting', limit: shown } }),
    enabled: waiting > 0,
  });
  const failed = Boolean(status.data?.enabled && status.data.errorCode);
  if (waiting === 0 && !failed) return null;
  return (
    <RowList
      title={t('today.title')}
      rows={waiting === 0 ? [] : list.data?.rows}
      error={list.error}
      onRetry={() => void list.refetch()}
      empty={t('list.none')}
      actions={
        <>
          {failed && <StateTag tone="late">{t('today.failed')}</StateTag>}
          <Link to="/inbox">{waiting > shown ? `${t('today.all')} (${waiting})` : t('today.all')}</Link>
        </>
      }
      row={(message) => (
        <Link key={message.id} data-row to="/inbox" search={{ message: message.id }} className={styles['short'] ?? ''}>
          <span className={styles['shortTitle']}>
            {message.customerName || message.fromName || message.fromAddress || t('list.noSender')}
          </span>
          <span className={styles['tag']}>
            <StateTag tone="waiting">{t('state.waiting')}</StateTag>
          </span>
          <span className={styles['shortText']}>{message.subject || t('list.noSubject')}</span>
          <span className={styles['note']}>
            <Time at={message.receivedAt} show="near" />
          </span>
        </Link>
      )}
    />
  );
}
