import { useTranslation } from 'react-i18next';
import styles from '../reports.module.css';

interface CountProps {
  readonly n: number;
  readonly what: string;
  /** `undefined` where there is no list to open. */
  readonly onOpen: (() => void) | undefined;
}

/** A number that opens what it is made of. */
export function Count({ n, what, onOpen }: CountProps) {
  const { t } = useTranslation('reports');
  if (n === 0 || !onOpen) return <span className="num">{n}</span>;
  return (
    <button
      type="button"
      className={`num ${styles['count'] ?? ''}`}
      aria-label={t('page.open', { what, count: n })}
      onClick={onOpen}
    >
      {n}
    </button>
  );
}
