import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import type { Milestone } from '../../../../shared/domain/tracking/milestones.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { ReasonPanel } from './ReasonPanel.tsx';

interface StepBackPanelProps {
  readonly shipment: Shipment;
  readonly milestone: Milestone;
  readonly onClose: () => void;
  readonly onDone: (shipment: Shipment) => void;
}

/** The last milestone taken back, with the reason. */
export function StepBackPanel({ shipment, milestone, onClose, onDone }: StepBackPanelProps) {
  const { t } = useTranslation('tracking');
  const back = useAct(
    queries.tracking.stepBack.mutationOptions({
      onSuccess: (saved) => {
        onClose();
        onDone(saved);
      },
    }),
  );
  return (
    <ReasonPanel
      title={t('stepBack.title', { number: shipment.number, milestone: t(`milestone.${milestone}`) })}
      text={t('stepBack.text')}
      act={t('stepBack.yes')}
      danger
      busy={back.isPending}
      error={back.error}
      onReason={(reason) => back.mutate({ id: shipment.id, version: shipment.version, milestone, reason })}
      onClose={onClose}
    />
  );
}
