import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unconfirmedYears } from '../../../shared/domain/calendar/coming-year.ts';
import type { DayText } from '../../../shared/lib/dates.ts';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import styles from './notice.module.css';

/** Tells those who keep the calendar that a year which is due to be known is not confirmed. */
export function CalendarNotice({ today }: { readonly today: DayText }) {
  const { t } = useTranslation('calendar');
  const { data } = useQuery(queries.calendar.current.queryOptions());
  const years = data ? unconfirmedYears(data.years, today) : [];
  if (years.length === 0) return null;
  return (
    <Link data-row to="/settings/calendar" search={{}} className={styles['notice'] ?? ''}>
      <StateTag tone="soon">{t('year.assumed')}</StateTag>
      <b>{t('today.coming', { year: years.join('、') })}</b>
      <span>{t('today.comingText')}</span>
      <span className={styles['act']}>{t('today.act')}</span>
    </Link>
  );
}
