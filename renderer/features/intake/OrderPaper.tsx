import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntakeStanding } from '../../../shared/contract/intake.ts';
import type { Channel } from '../../../shared/domain/orders/job-types.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Attachments } from '../attachments/public.ts';
import styles from './intake.module.css';

interface OrderPaperProps {
  readonly channel: Channel;
  readonly standing: IntakeStanding;
  readonly draftId: string;
}

/** The paper on which an order came: the scan of its fax, or the customer's message. */
export function OrderPaper({ channel, standing, draftId }: OrderPaperProps) {
  const { t } = useTranslation('intake');
  const navigate = useNavigate();
  const { orderId, evidence } = standing;
  if (channel === 'fax') {
    return (
      <div data-intake="faxScan" data-done={evidence.faxScan || undefined}>
        <Attachments subjectKind="order" subjectId={orderId} purpose="faxScan" title={t('confirmation.scan')} />
      </div>
    );
  }
  if (channel !== 'email') return null;
  return (
    <div data-intake="orderEmail" data-done={evidence.email || undefined} className={styles['paper']}>
      <StateTag tone={evidence.email ? 'done' : 'late'}>
        {t(evidence.email ? 'confirmation.messageKept' : 'confirmation.messageMissing')}
      </StateTag>
      {!evidence.email && (
        <Button onClick={() => void navigate({ to: '/drafts/$id', params: { id: draftId } })}>
          {t('confirmation.toForm')} <Kbd keys="escape" />
        </Button>
      )}
    </div>
  );
}
