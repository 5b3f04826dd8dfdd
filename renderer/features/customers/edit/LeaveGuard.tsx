import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { personNow, usePerson } from '../../../api/session.ts';
import { CoverDialog } from '../../../components/CoverDialog.tsx';
import styles from './edit.module.css';

interface LeaveGuardProps {
  readonly dirty: boolean;
  readonly onDiscard: () => void;
}

/** Nothing typed goes without being asked about. */
export function LeaveGuard({ dirty, onDiscard }: LeaveGuardProps) {
  const { t } = useTranslation('customers');
  const person = usePerson();
  // Whoever gives the counter over leaves his text behind in the window, and is not asked.
  const shouldBlockFn = () => dirty && personNow() === person?.id;
  const leaving = useBlocker({ shouldBlockFn, enableBeforeUnload: dirty, withResolver: true });
  if (leaving.status !== 'blocked') return null;
  return (
    <CoverDialog label={t('edit.leaveTitle')} className={styles['leave'] ?? ''} onCancel={leaving.reset}>
      <h2>{t('edit.leaveTitle')}</h2>
      <p>{t('edit.leaveText')}</p>
      <div className={styles['leaveActs']}>
        <Button
          danger
          onClick={() => {
            onDiscard();
            leaving.proceed();
          }}
        >
          {t('edit.leaveDiscard')}
        </Button>
        <Button type="primary" onClick={leaving.reset} data-first>
          {t('edit.leaveStay')}
        </Button>
      </div>
    </CoverDialog>
  );
}
