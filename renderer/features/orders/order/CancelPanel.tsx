import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';

interface Target {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

interface CancelPanelProps {
  readonly orders: readonly Target[];
  readonly onClose: () => void;
  /** For several orders: the caller does the work, one after the other. */
  readonly onReason?: (reason: string) => void;
}

/** Cancelling cannot be undone, so it asks why. */
export function CancelPanel({ orders, onClose, onReason }: CancelPanelProps) {
  const { t } = useTranslation('orders');
  const [order] = orders;
  const cancel = useMutation({
    mutationFn: async (reason: string) => {
      if (onReason) onReason(reason);
      else if (order) await api.orders.cancel({ id: order.id, version: order.version, reason });
    },
    onSuccess: onClose,
  });
  const title =
    orders.length === 1 && order
      ? t('ask.cancelTitle', { number: order.number })
      : t('ask.cancelMany', { count: orders.length });
  return (
    <ReasonPanel
      title={title}
      text={t('ask.cancelText')}
      act={t('ask.cancelYes')}
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onReason={(reason) => cancel.mutate(reason)}
      onClose={onClose}
    />
  );
}
