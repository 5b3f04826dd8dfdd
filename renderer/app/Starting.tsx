import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import styles from './Starting.module.css';

/** Between the first paint and the first answer: nothing at first, then a quiet word. */
export function Starting({ failed }: { readonly failed: boolean }) {
  const { t } = useTranslation('common');
  return (
    <div className={failed ? styles['failed'] : styles['waiting']} role="status">
      {failed ? (
        <EmptyState title={t('frame.noBackend')} text={t('frame.noBackendText')} />
      ) : (
        <EmptyState title={t('frame.starting')} />
      )}
    </div>
  );
}
