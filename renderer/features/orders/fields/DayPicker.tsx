import { useTranslation } from 'react-i18next';
import type { DayText } from '../../../../shared/lib/dates.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { monthGrid, weekdayOf } from '../../../../shared/lib/typed-days.ts';
import styles from './fields.module.css';

interface DayPickerProps {
  /** The day as understood so far. */
  readonly day: DayText | null;
  readonly typed: string;
  readonly today: DayText;
  readonly onChoose: (day: DayText) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What the typed text means, over the month it lies in. The keys stay in the field; this is for the eye and the mouse. */
export function DayPicker({ day, typed, today, onChoose }: DayPickerProps) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const shown = day ?? today;
  const meaning = day
    ? t('form.dayWithWeekday', { day: dayText(day, language), weekday: t(`weekday.${weekdayOf(day) as 1}`) })
    : typed.trim() === ''
      ? t('form.dayHelp')
      : t('form.dayNotUnderstood');
  return (
    <div className={styles['calendar']} role="presentation" onMouseDown={(event) => event.preventDefault()}>
      <p className={styles['meaning']} role="status">
        {meaning}
      </p>
      <div className={styles['month']} aria-hidden>
        {weekdays.map((weekday) => (
          <span key={weekday}>{t(`weekdayShort.${weekday}`)}</span>
        ))}
        {monthGrid(shown)
          .flat()
          .map((cell) => (
            <button
              key={cell}
              type="button"
              tabIndex={-1}
              data-chosen={cell === day || undefined}
              data-today={cell === today || undefined}
              data-outside={cell.slice(0, 7) !== shown.slice(0, 7) || undefined}
              data-past={cell < today || undefined}
              onClick={() => onChoose(cell)}
            >
              {Number(cell.slice(8))}
            </button>
          ))}
      </div>
    </div>
  );
}
