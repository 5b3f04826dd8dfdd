import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Settlement } from '../../../../shared/contract/claims.ts';
import { queries } from '../../../api/client.ts';
import { Money } from '../../../components/quantities.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';

interface TakeBackPanelProps {
  readonly settlement: Settlement;
  readonly onClose: () => void;
}

/** A settlement that was recorded by mistake no longer counts. */
export function TakeBackPanel({ settlement: { id, amount, consignee }, onClose }: TakeBackPanelProps) {
  const { t } = useTranslation('claims');
  const takeBack = useMutation(queries.claims.takeBack.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('takeBack.title')}
      text={t('takeBack.text')}
      act={t('do.takeBack')}
      danger
      busy={takeBack.isPending}
      error={takeBack.error}
      onReason={(reason) => takeBack.mutate({ id, reason })}
      onClose={onClose}
    >
      <p>
        <Money fen={amount} /> · {consignee}
      </p>
    </ReasonPanel>
  );
}
