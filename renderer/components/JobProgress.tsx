import { useTranslation } from 'react-i18next';
import type { JobState } from '../../shared/contract/transfer.ts';
import styles from './JobProgress.module.css';

/** How far a long piece of work has come. */
export function JobProgress({ job: { phase, done, total } }: { readonly job: JobState }) {
  const { t } = useTranslation('transfer');
  if (phase !== 'checking' && phase !== 'writing') return null;
  const text = total === 0 ? t('preparing') : t(phase, { done, total });
  return (
    <span className={styles['progress']} role="status">
      <progress max={Math.max(total, 1)} value={done} aria-label={text} />
      <span className="num">{text}</span>
    </span>
  );
}
