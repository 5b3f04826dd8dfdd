import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../../shared/contract/reception-schemas.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import styles from '../reception.module.css';
import type { CalendarDay } from './calendar-day.ts';
import { VisitCard } from './VisitCard.tsx';

interface MonthProps {
  readonly days: readonly CalendarDay[];
  readonly visits: readonly VisitRow[];
  readonly today: string;
  /** `2026-11`: days of the months beside it are faint. */
  readonly month: string;
  readonly onDay: (day: string) => void;
}

/** Visits that a day of the month shows; the others are counted. */
const most = 3;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function MonthGrid({ days, visits, today, month, onDay }: MonthProps) {
  const { t } = useTranslation('reception');
  const zone = useZone();
  const byDay = Map.groupBy(visits, ({ fromAt }) => wallTime(fromAt, zone).day);
  return (
    <div className={styles['month']}>
      {weekdays.map((weekday) => (
        <div key={weekday} className={styles['monthHead']}>
          {t(`calendar.weekdays.${weekday}`)}
        </div>
      ))}
      {days.map(({ day, working }) => {
        const own = byDay.get(day) ?? [];
        return (
          <div
            key={day}
            className={styles['monthDay']}
            data-rest={!working || undefined}
            data-today={day === today || undefined}
            data-other={!day.startsWith(month) || undefined}
          >
            <button type="button" className="num" aria-label={day} onClick={() => onDay(day)}>
              {Number(day.slice(8))} {!working && <small>{t('calendar.rest')}</small>}
            </button>
            {own.slice(0, most).map((visit) => (
              <VisitCard key={visit.id} visit={visit} small />
            ))}
            {own.length > most && <small className="faint">{t('calendar.more', { count: own.length - most })}</small>}
          </div>
        );
      })}
    </div>
  );
}
