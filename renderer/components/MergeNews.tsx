import { useTranslation } from 'react-i18next';
import { CloseOutlined } from './icons.tsx';
import type { News } from './merge-news.ts';
import type { FieldWords } from './MergeQuestions.tsx';
import styles from './MergeQuestions.module.css';

interface MergeNewsProps extends FieldWords {
  readonly news: News;
  /** Who saved the other values; empty when nobody knows. */
  readonly name: string;
  readonly onClose: () => void;
}

export function MergeNews({ news: { taken, dropped }, name, fieldName, valueText, onClose }: MergeNewsProps) {
  const { t } = useTranslation('common');
  const text = (path: string, value: unknown) => (value === null ? t('merge.removed') : valueText(path, value));
  return (
    <div role="status">
      {taken.length + dropped.length > 0 && (
        <div className={styles['news']}>
          <ul>
            {taken.map(({ path, was, now }) => (
              <li key={path}>
                {name
                  ? t('merge.tookBy', { name, field: fieldName(path) })
                  : t('merge.took', { field: fieldName(path) })}{' '}
                {was !== null && was !== '' && <del>{text(path, was)}</del>} <ins>{text(path, now)}</ins>
              </li>
            ))}
            {dropped.map(({ path, value }) => (
              <li key={`${path} ${JSON.stringify(value)}`}>
                {t('merge.dropped', { field: fieldName(path) })} <q>{text(path, value)}</q>
              </li>
            ))}
          </ul>
          <button type="button" onClick={onClose} aria-label={t('close')} title={t('close')}>
            <CloseOutlined />
          </button>
        </div>
      )}
    </div>
  );
}
