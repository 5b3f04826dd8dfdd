import { useTranslation } from 'react-i18next';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { weekdayOf } from '../../../../shared/lib/typed-days.ts';

/** An appointment between two instants in words: `2026-11-25 周三 09:00–12:00`, `… 全天`. */
export function useWindowText(): (from: number | null, to: number | null) => string {
  const { t } = useTranslation('orders');
  const zone = useZone();
  const language = useLanguage();
  return (from, to) => {
    if (from === null) return '–';
    const start = wallTime(from, zone);
    const end = to === null ? null : wallTime(to, zone);
    const day = t('form.dayWithWeekday', {
      day: dayText(start.day, language),
      weekday: t(`weekday.${weekdayOf(start.day) as 1}`),
    });
    const untilMidnight = end === null || end.time === '00:00';
    if (start.time === '00:00' && untilMidnight) return `${day} ${t('review.allDay')}`;
    if (untilMidnight) return `${day} ${t('review.from', { time: start.time })}`;
    if (start.time === '00:00') return `${day} ${t('review.until', { time: end.time })}`;
    return `${day} ${start.time}–${end.time}`;
  };
}
