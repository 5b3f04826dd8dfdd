import { useTranslation } from 'react-i18next';
import type { TrainingItemView } from '../../../../shared/contract/training.ts';
import { useTimeText } from '../../../components/Time.tsx';
import styles from '../training.module.css';

/** Results that were signed before and changed or repeated since: they stay on record. */
export function Past({ item: { history } }: { readonly item: TrainingItemView }) {
  const { t } = useTranslation('training');
  const timeOf = useTimeText();
  if (history.length === 0) return null;
  return (
    <div>
      <h3>{t('plan.history')}</h3>
      <ul className={styles['list']}>
        {history.map(({ result, doneDay, reason, notes, trainerName, why, changedAt, changedByName }) => (
          <li key={changedAt}>
            <b>
              {result !== '' && t(`result.${result}`)} {doneDay} {trainerName}
            </b>
            {[reason, notes].filter(Boolean).map((text) => (
              <span key={text} className={styles['typed']}>
                {text}
              </span>
            ))}
            <small className="faint">
              {why === ''
                ? t('plan.historyRepeat', { time: timeOf(changedAt) })
                : t('plan.historyWhy', { time: timeOf(changedAt), name: changedByName, why })}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
