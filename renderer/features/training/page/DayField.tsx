import { useTranslation } from 'react-i18next';
import type { DayText } from '../../../../shared/lib/dates.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import styles from '../training.module.css';

interface DayFieldProps {
  readonly label: string;
  /** Empty while none is said. */
  readonly value: DayText;
  readonly wrong: string | undefined;
  readonly onDay: (day: DayText) => void;
}

/** A day of a form, with what is wrong with it. */
export function DayField({ label, value, wrong, onDay }: DayFieldProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles['day']}>
      <span title={t('day.help')}>{label}</span>
      <DayInput label={label} value={value || null} onDay={(day) => onDay(day ?? '')} />
      {wrong && <p role="alert">{wrong}</p>}
    </div>
  );
}
