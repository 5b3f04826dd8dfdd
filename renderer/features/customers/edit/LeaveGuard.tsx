import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CoverDialog } from '../../../components/CoverDialog.tsx';
import styles from './edit.module.css';

/** Nothing typed goes without being asked about. */
export function LeaveGuard({ dirty }: { readonly dirty: boolean }) {
  const { t } = useTranslation('customers');
  const leaving = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  if (leaving.status !== 'blocked') return null;
  return (
    <CoverDialog label={t('edit.leaveTitle')} className={styles['leave'] ?? ''} onCancel={leaving.reset}>
      <h2>{t('edit.leaveTitle')}</h2>
      <p>{t('edit.leaveText')}</p>
      <div className={styles['conflictActs']}>
        <Button danger onClick={leaving.proceed}>
          {t('edit.leaveDiscard')}
        </Button>
        <Button type="primary" onClick={leaving.reset} data-first>
          {t('edit.leaveStay')}
        </Button>
      </div>
    </CoverDialog>
  );
}
