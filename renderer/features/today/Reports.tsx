import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { warnsAt } from '../../../shared/domain/exceptionReports/regime.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useNow } from '../../components/useNow.ts';
import { OpenReports } from '../exceptionReports/public.ts';
import { DueTag } from '../tasks/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** Few enough to be taken in at a glance. */
const most = 5;

/** Reports that leaders do not have yet, drafts and waiting ones among them, by what runs out; not there without any. */
export function Reports() {
  const { t } = useTranslation(['exceptionReports', 'tasks']);
  const now = useNow();
  return (
    <OpenReports>
      {({ rows, error, onRetry }) =>
        rows?.length === 0 ? null : (
          <RowList
            title={t('exceptionReports:today.title')}
            rows={rows?.slice(0, most)}
            error={error}
            onRetry={onRetry}
            empty={t('exceptionReports:board.none')}
            actions={
              (rows?.length ?? 0) > most && (
                <Link to="/reports">{t('tasks:today.more', { count: (rows?.length ?? 0) - most })}</Link>
              )
            }
            row={(row) => (
              <Link
                key={row.id}
                data-row
                className={styles['short'] ?? ''}
                {...(row.number === null
                  ? { to: '/reports/new', search: { draft: row.id } }
                  : { to: '/reports/$id', params: { id: row.id } })}
              >
                <span className={styles['shortTitle']}>
                  {row.number ?? t('exceptionReports:form.draftTitle')}{' '}
                  {row.kind && t(`exceptionReports:kind.${row.kind}`)}
                </span>
                <span className={styles['tag']}>
                  <DueTag task={{ storedState: 'open', warnAt: warnsAt(row), dueAt: row.dueAt }} now={now} />
                </span>
                <span className={styles['shortText']}>
                  {[row.orderNumber, row.customerName, row.summary].filter(Boolean).join(' · ')}
                </span>
                <span className={styles['note']}>
                  <StateTag tone={row.state === 'waiting' ? 'waiting' : 'open'}>
                    {t(`exceptionReports:state.${row.state}`)}
                  </StateTag>
                </span>
              </Link>
            )}
          />
        )
      }
    </OpenReports>
  );
}
