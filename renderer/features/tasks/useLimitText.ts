import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../shared/contract/task-schemas.ts';

type Due = TaskDetail['sum']['due'];

/** How long a duty may take, in words: behind its beginning, or beside a moment of its subject. */
export function useLimitText(): (due: Due) => string {
  const { t } = useTranslation('tasks');
  const timeText = (time: string) => (time === 'opening' || time === 'closing' ? t(`pointTime.${time}`) : time);
  return (due) => {
    switch (due.kind) {
      case 'minutes':
        return t('limit.minutes', { amount: due.amount });
      case 'workingMinutes':
        return t('limit.workingMinutes', { amount: due.amount });
      case 'point':
        return t(due.workingDay === 0 ? 'limit.today' : 'limit.workingDay', {
          days: due.workingDay,
          time: timeText(due.time),
        });
      case 'relative': {
        const time = due.time ? timeText(due.time) : '';
        const amount = Math.abs(due.amount);
        if (due.amount === 0) return due.unit === 'workingDays' ? t('limit.sameDay', { time }) : t('limit.atOnce');
        return t(due.amount < 0 ? 'limit.before' : 'limit.after', { amount, unit: t(`unit.${due.unit}`), time });
      }
    }
  };
}
