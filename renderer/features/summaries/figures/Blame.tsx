import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../../shared/domain/summaries/figures.ts';
import styles from '../summaries.module.css';

/** 3.4: who told in time is freed of blame, and that stands as plainly as what was late. */
export function Blame({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation('summaries');
  const count = (id: 'due' | 'inTime' | 'late' | 'untold') => figures[id]?.n ?? 0;
  const due = count('due');
  const late = count('late') + count('untold');
  if (due === 0) return <p className={styles['blame']}>{t('blame.none')}</p>;
  return (
    <div className={styles['blame']}>
      <p data-tone="done">{t('blame.inTime', { inTime: count('inTime'), due })}</p>
      <p data-tone={late > 0 ? 'late' : undefined}>{late > 0 ? t('blame.late', { late, due }) : t('blame.noneLate')}</p>
    </div>
  );
}
