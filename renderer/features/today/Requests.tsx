import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useNow } from '../../components/useNow.ts';
import { DueTag } from '../tasks/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** What colleagues ask this person for; not there while they ask for nothing. */
export function Requests() {
  const { t } = useTranslation('requests');
  const now = useNow();
  const read = useQuery(queries.requests.list.queryOptions({ input: {} }));
  if (!read.data?.length) return null;
  return (
    <RowList
      title={t('title')}
      rows={read.data}
      error={read.error}
      onRetry={() => void read.refetch()}
      empty={t('list.none')}
      row={(request) => (
        <Link
          key={request.id}
          data-row
          to="/requests"
          search={{ request: request.id }}
          className={styles['short'] ?? ''}
        >
          <span className={styles['shortTitle']}>{request.text}</span>
          <span className={styles['tag']}>
            {request.kind === 'request' ? (
              <DueTag task={{ storedState: 'open', warnAt: null, dueAt: request.dueAt }} now={now} />
            ) : (
              <StateTag tone="late">{t(`kind.${request.kind}`)}</StateTag>
            )}
          </span>
          <span className={styles['shortText']}>
            {[request.fromName, request.orderNumber, request.customerName].filter(Boolean).join(' · ')}
          </span>
          <span className={styles['note']}>{t(`state.${request.state}`)}</span>
        </Link>
      )}
    />
  );
}
