import { useTranslation } from 'react-i18next';
import styles from './SkeletonRows.module.css';

interface SkeletonRowsProps {
  readonly rows?: number;
  readonly columns?: number;
}

/** Grey lines where rows will be, shown only when waiting takes long enough to be seen. */
export function SkeletonRows({ rows = 5, columns = 4 }: SkeletonRowsProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles['rows']} role="status" aria-label={t('loading')}>
      {indexes(rows).map((row) => (
        <div key={row} className={styles['row']}>
          {indexes(columns).map((column) => (
            <span key={column} data-width={(row * 3 + column * 5) % 4} />
          ))}
        </div>
      ))}
    </div>
  );
}

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
