import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../components/StateTag.tsx';
import { useNow } from '../../components/useNow.ts';
import { OpenTrouble } from '../exceptions/public.ts';
import { DueTag, useTaskWords } from '../tasks/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** Few enough to be taken in at a glance. */
const most = 5;

/** Orders that are late, lost or mis-sent, by what runs out next; not there while all goes well. */
export function Trouble() {
  const { t } = useTranslation(['exceptions', 'tasks']);
  const words = useTaskWords();
  const now = useNow();
  return (
    <OpenTrouble>
      {({ rows, error, onRetry }) =>
        rows?.length === 0 ? null : (
          <RowList
            title={t('exceptions:title')}
            rows={rows?.slice(0, most)}
            error={error}
            onRetry={onRetry}
            empty={t('exceptions:list.none')}
            actions={
              (rows?.length ?? 0) > most && (
                <Link to="/exceptions">{t('tasks:today.more', { count: (rows?.length ?? 0) - most })}</Link>
              )
            }
            row={(row) => (
              <Link
                key={row.id}
                data-row
                to="/orders/$id"
                params={{ id: row.orderId }}
                className={styles['short'] ?? ''}
              >
                <span className={styles['shortTitle']}>
                  {row.next ? words.name(row.next.ruleId) : t('exceptions:list.nothingDue')}
                </span>
                <span className={styles['tag']}>
                  {row.next ? (
                    <DueTag task={{ ...row.next, storedState: 'open' }} now={now} />
                  ) : (
                    <StateTag tone="late">{t(`exceptions:kind.${row.kind}`)}</StateTag>
                  )}
                </span>
                <span className={styles['shortText']}>
                  {row.number} · {row.customerName}
                </span>
                <span className={styles['note']}>{t(`exceptions:kind.${row.kind}`)}</span>
              </Link>
            )}
          />
        )
      }
    </OpenTrouble>
  );
}
