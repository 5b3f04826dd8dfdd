import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FaxDay } from '../../../../shared/contract/fax-count.ts';
import { queries } from '../../../api/client.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';

interface ReopenPanelProps {
  readonly view: FaxDay;
  readonly onClose: () => void;
}

/** A closed day is corrected only after a director has said why. */
export function ReopenPanel({ view: { day, version }, onClose }: ReopenPanelProps) {
  const { t } = useTranslation('intake');
  const reopening = useMutation(queries.intake.fax.reopen.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('fax.reopenTitle', { day })}
      text={t('fax.reopenText')}
      act={t('fax.reopenYes')}
      busy={reopening.isPending}
      error={reopening.error}
      onReason={(reason) => reopening.mutate({ day, version, reason })}
      onClose={onClose}
    />
  );
}
