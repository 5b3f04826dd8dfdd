import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { stagesBefore } from '../../../../shared/domain/quality/case.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { ChoiceInput } from '../../../components/PanelForm.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { useThenFresh } from '../useThenFresh.ts';

interface BackPanelProps {
  readonly known: QualityCase;
  readonly onClose: () => void;
}

/** Back to an earlier stage, with the reason; what was signed stays readable. */
export function BackPanel({ known: { id, version, stage }, onClose }: BackPanelProps) {
  const { t } = useTranslation('quality');
  const earlier = stagesBefore(stage);
  const [to, setTo] = useState(earlier.at(-1) ?? 'investigation');
  const back = useAct(queries.quality.goBack.mutationOptions({ onSuccess: useThenFresh(onClose) }));
  return (
    <ReasonPanel
      title={t('do.back')}
      text={t('back.text')}
      act={t('do.back')}
      busy={back.isPending}
      error={back.error}
      onReason={(reason) => back.mutate({ id, version, to, reason })}
      onClose={onClose}
    >
      <ChoiceInput label={t('back.to')} value={to} names={earlier} text={(one) => t(`stage.${one}`)} onValue={setTo} />
    </ReasonPanel>
  );
}
