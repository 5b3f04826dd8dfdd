import { useTranslation } from 'react-i18next';
import { dayKinds } from '../../../shared/domain/calendar/days.ts';
import styles from './calendar.module.css';

/** What the colours and signs of the days mean. */
export function Legend({ assumed, keys }: { readonly assumed: boolean; readonly keys: boolean }) {
  const { t } = useTranslation('calendar');
  return (
    <ul className={styles['legend']}>
      {dayKinds.map((kind) => (
        <li key={kind}>
          <span className={styles['day']} data-kind={kind} aria-hidden>
            <span>8</span>
            {kind !== 'working' && <i>{t(`sign.${kind}`)}</i>}
          </span>
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={styles['day']} data-kind="working" data-own aria-hidden>
          <span>8</span>
        </span>
        {t('day.own')}
      </li>
      {assumed && (
        <li>
          <span className={styles['day']} data-kind="working" data-assumed aria-hidden>
            <span>8</span>
          </span>
          {t('year.assumed')}
        </li>
      )}
      {keys && <li>{t('day.keys')}</li>}
    </ul>
  );
}
