import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { dayText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** Days whose faxes are not reconciled yet, and closed ones on which something came in later (1.2.3). */
export function FaxDays({ today }: { readonly today: string }) {
  const { t } = useTranslation('intake');
  const language = useLanguage();
  const read = useQuery(queries.intake.fax.openDays.queryOptions());
  if (read.data?.length === 0 || (!read.data && !read.error)) return null;
  return (
    <RowList
      title={t('fax.todayTitle')}
      rows={read.data}
      error={read.error}
      onRetry={() => void read.refetch()}
      empty={null}
      row={({ day, open, late }) => (
        <Link
          key={day}
          data-row
          to="/fax-count"
          search={day === today ? {} : { day }}
          className={styles['short'] ?? ''}
        >
          <span className={styles['shortTitle']}>{day === today ? t('fax.today') : dayText(day, language)}</span>
          <span className={styles['tag']}>
            <StateTag tone={day === today ? 'open' : 'soon'}>{t(late ? 'fax.late' : 'fax.open')}</StateTag>
          </span>
          <span className={styles['shortText']}>{open > 0 ? t('fax.points', { count: open }) : t('fax.clean')}</span>
        </Link>
      )}
    />
  );
}
