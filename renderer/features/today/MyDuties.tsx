import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clauseNumber } from '../../../shared/sop/clause.ts';
import { queries } from '../../api/client.ts';
import { useNow } from '../../components/useNow.ts';
import { DueTag, useTaskWords } from '../tasks/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** Few enough to be taken in at a glance. */
const most = 5;

/** What the manual asks of this person next. */
export function MyDuties() {
  const { t } = useTranslation('tasks');
  const words = useTaskWords();
  const now = useNow();
  const read = useQuery(queries.tasks.mine.queryOptions());
  const more = (read.data?.rows.length ?? 0) - most;
  return (
    <RowList
      title={t('today.title')}
      rows={read.data?.rows.slice(0, most)}
      error={read.error}
      onRetry={() => void read.refetch()}
      empty={t('list.none')}
      actions={more > 0 && <Link to="/tasks">{t('today.more', { count: more })}</Link>}
      row={(task) => (
        <Link key={task.id} data-row to="/tasks" search={{ task: task.id }} className={styles['short'] ?? ''}>
          <span className={styles['shortTitle']}>{words.name(task.ruleId)}</span>
          <span className={styles['tag']}>
            <DueTag task={task} now={now} />
          </span>
          <span className={styles['shortText']}>
            {[words.subject(task), task.customerName].filter(Boolean).join(' · ')}
          </span>
          <span className={styles['note']}>{clauseNumber(task.clause)}</span>
        </Link>
      )}
    />
  );
}
