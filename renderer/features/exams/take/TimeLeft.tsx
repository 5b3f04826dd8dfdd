import { useTranslation } from 'react-i18next';
import styles from '../exams.module.css';
import { clockText } from './useRemaining.ts';

/** So little that it is shown in red, in ms. */
const little = 5 * 60_000;

export function TimeLeft({ left }: { readonly left: number }) {
  const { t } = useTranslation('exams');
  const isLittle = left < little;
  return (
    <div className={styles['clock']} data-tone={isLittle ? 'late' : undefined} role="timer" aria-label={t('take.left')}>
      <span>{t('take.left')}</span>
      <b className="num">{clockText(left)}</b>
      {isLittle && <small>{t('take.lastMinutes')}</small>}
    </div>
  );
}
