import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useKeptName } from '../../components/useKeptName.ts';
import { useNow } from '../../components/useNow.ts';
import { AbsenceSpan } from '../handovers/public.ts';
import { DueTag, useTaskWords } from '../tasks/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** What waits at colleagues who are away and in whose place this person acts (1.1, 1.2.4b). */
export function InPlaceOf() {
  const { t } = useTranslation('handovers');
  const nameOf = useKeptName();
  const now = useNow();
  const words = useTaskWords();
  const today = useQuery(queries.handovers.absences.today.queryOptions());
  const absences = today.data?.inPlaceOf ?? [];
  const tasks = useQuery({ ...queries.tasks.mine.queryOptions(), enabled: absences.length > 0 });
  return absences.map((absence) => {
    const name = nameOf(absence.userId, absence.userName);
    return (
      <RowList
        key={absence.id}
        title={t('absence.inPlaceOf', { name })}
        actions={<AbsenceSpan absence={absence} />}
        rows={tasks.data?.rows.filter(({ ownerId }) => ownerId === absence.userId)}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={t('absence.nothingWaits', { name })}
        row={(task) => (
          <Link key={task.id} data-row to="/tasks" search={{ task: task.id }} className={styles['short'] ?? ''}>
            <span className={styles['shortTitle']}>{words.name(task.ruleId)}</span>
            <span className={styles['tag']}>
              <DueTag task={task} now={now} />
            </span>
            <span className={styles['shortText']}>
              {[words.subject(task), task.customerName].filter(Boolean).join(' · ')}
            </span>
            <span className={styles['note']}>{t('absence.forName', { name })}</span>
          </Link>
        )}
      />
    );
  });
}
