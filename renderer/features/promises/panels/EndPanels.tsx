import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usualMinutes } from '../../../../shared/domain/promises/promise.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import type { PromiseActProps } from './act-props.ts';
import { Minutes } from './Minutes.tsx';

/** The customer agreed to wait: why, and for how long. */
export function ExtendPanel({ promise: { id, version }, onClose }: PromiseActProps) {
  const { t } = useTranslation('promises');
  const timeText = useTimeText();
  const [minutes, setMinutes] = useState(String(usualMinutes));
  const extend = useAct(
    queries.promises.extend.mutationOptions({
      onSuccess: ({ dueAt }) => {
        toast('done', t('toast.extended', { time: timeText(dueAt, 'near') }));
        onClose();
      },
    }),
  );
  return (
    <ReasonPanel
      title={t('panel.extendTitle')}
      text={t('panel.extendText')}
      act={t('panel.extend')}
      busy={extend.isPending}
      error={extend.error}
      onReason={(reason) => extend.mutate({ id, version, minutes: Number(minutes), reason })}
      onClose={onClose}
    >
      <Minutes value={minutes} onValue={setMinutes} />
    </ReasonPanel>
  );
}

/** Nothing more is to be told: what came of it. */
export function FinishPanel({ promise: { id, version }, onClose }: PromiseActProps) {
  const { t } = useTranslation('promises');
  const finish = useAct(queries.promises.finish.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('panel.finishTitle')}
      text={t('panel.finishText')}
      act={t('panel.finish')}
      busy={finish.isPending}
      error={finish.error}
      onReason={(result) => finish.mutate({ id, version, result })}
      onClose={onClose}
    />
  );
}
