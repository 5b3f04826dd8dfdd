import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutboxRow } from '../../../../shared/contract/mail.ts';
import { queries } from '../../../api/client.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { toast } from '../../../components/toasts.tsx';

interface CancelPanelProps {
  readonly row: OutboxRow;
  readonly onClose: () => void;
}

/** A message is called back before it leaves: why is kept with it. */
export function CancelPanel({ row, onClose }: CancelPanelProps) {
  const { t } = useTranslation('mail');
  const cancel = useMutation(
    queries.mail.cancel.mutationOptions({
      onSuccess: () => {
        toast('done', t('cancelled'));
        onClose();
      },
    }),
  );
  return (
    <ReasonPanel
      title={t('cancelTitle', { subject: row.subject || t('channel.sms') })}
      text={t('cancelText')}
      act={t('cancel')}
      busy={cancel.isPending}
      error={cancel.error}
      onReason={(reason) => cancel.mutate({ id: row.id, version: row.version, reason })}
      onClose={onClose}
    />
  );
}
