import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const minute = 60_000;
const hour = 60 * minute;

/** A length of time that runs out: `4:32` under an hour, hours and minutes above; what is past has a sign. */
export function useLeftText(): (left: number) => string {
  const { t } = useTranslation('tasks');
  return useCallback(
    (left) => {
      const length = Math.abs(left);
      const sign = left < 0 ? '−' : '';
      if (length >= hour) {
        const hours = Math.floor(length / hour);
        const minutes = Math.floor((length % hour) / minute);
        if (hours < 48) return sign + t('length.hours', { hours, minutes });
        return sign + t('length.days', { days: Math.floor(hours / 24), hours: hours % 24 });
      }
      const seconds = Math.floor(length / 1_000);
      return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
    [t],
  );
}
