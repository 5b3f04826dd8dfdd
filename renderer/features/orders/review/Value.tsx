import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from './reading.ts';
import styles from './reading.module.css';

interface ValueProps {
  readonly path: string;
  /** Name of the field for whoever hears the page; shown above when `labelled`. */
  readonly label: string;
  readonly labelled?: boolean;
  readonly numeric?: boolean;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** One value of an order as it is read, with what is missing, wrong, odd or changed about it; each mark is a jump. */
export function Value({ path, label, labelled = false, numeric, wide, children }: ValueProps) {
  const { t } = useTranslation('orders');
  const { markOf, onJump } = useReading();
  const mark = markOf(path);
  const empty = children === '' || children === undefined || children === null;
  const shown = empty ? <span className="faint">{labelled ? t('review.nothing') : '–'}</span> : children;
  return (
    <div
      className={styles['value']}
      data-mark={mark?.kind}
      data-numeric={numeric || undefined}
      data-wide={wide || undefined}
    >
      {labelled && <span className={styles['label']}>{label}</span>}
      <span className={styles['text']}>{shown}</span>
      {mark && (
        <button
          type="button"
          className={styles['mark']}
          disabled={!onJump}
          aria-label={`${label}：${mark.text}`}
          title={onJump ? t('review.goTo') : undefined}
          onClick={() => onJump?.(path)}
        >
          {mark.text}
        </button>
      )}
    </div>
  );
}
