import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { queries } from '../../api/client.ts';
import { ReasonPanel } from '../../components/ReasonPanel.tsx';

interface WithdrawPanelProps {
  readonly letter: GoodsLetterRecord;
  readonly onClose: () => void;
}

/** A notice that no longer holds is withdrawn with a reason, never deleted. */
export function WithdrawPanel({ letter, onClose }: WithdrawPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const withdraw = useMutation(queries.dangerousGoods.revokeLetter.mutationOptions({ onSuccess: onClose }));
  const { id, version, signedBy } = letter;
  return (
    <ReasonPanel
      title={t('letter.withdrawTitle', { name: signedBy })}
      text={t('letter.withdrawText')}
      act={t('letter.withdrawYes')}
      danger
      busy={withdraw.isPending}
      error={withdraw.error}
      onReason={(reason) => withdraw.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}
