import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useNow } from '../../components/useNow.ts';
import styles from './count.module.css';

/** Beside the area's name: how many of one's tasks are open, red when one of them is late. */
export function TasksCount() {
  const { t } = useTranslation('tasks');
  const now = useNow();
  const rows = useQuery(queries.tasks.mine.queryOptions()).data?.rows ?? [];
  if (rows.length === 0) return null;
  const late = rows.filter(({ dueAt }) => dueAt <= now).length;
  const text = late > 0 ? t('count.late', { count: rows.length, late }) : t('count.open', { count: rows.length });
  return (
    <span className={styles['count']} data-late={late > 0 || undefined} title={text}>
      <span aria-hidden>{late > 0 ? `${late}/${rows.length}` : rows.length}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
