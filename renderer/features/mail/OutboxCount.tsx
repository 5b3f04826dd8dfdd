import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import styles from './count.module.css';

/** Beside the area's name: how many messages did not get through; nothing while all is well. */
export function OutboxCount() {
  const { t } = useTranslation('mail');
  const trouble = useQuery(queries.mail.status.queryOptions()).data?.trouble ?? 0;
  if (trouble === 0) return null;
  const text = t('count', { count: trouble });
  return (
    <span className={styles['count']} title={text}>
      <span aria-hidden>{trouble}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
