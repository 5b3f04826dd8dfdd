import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { AddPanel } from './AddPanel.tsx';
import { CausePanel } from './CausePanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { InformPanel } from './InformPanel.tsx';

export type PanelName = 'inform' | 'cause' | 'add' | 'noRemedy' | 'close' | 'reopen' | 'endWithout';

interface TroublePanelProps {
  readonly name: PanelName;
  readonly trouble: Trouble;
  readonly order: Order;
  readonly onClose: () => void;
}

/** The panel of an act. */
export function TroublePanel({ name, ...props }: TroublePanelProps) {
  const { trouble, onClose } = props;
  switch (name) {
    case 'inform':
      return <InformPanel trouble={trouble} whom="consignor" onClose={onClose} />;
    case 'cause':
      return <CausePanel trouble={trouble} onClose={onClose} />;
    case 'add':
      return <AddPanel {...props} />;
    case 'close':
      return <ClosePanel {...props} />;
    case 'noRemedy':
      return <NoRemedyPanel {...props} />;
    case 'reopen':
      return <ReopenPanel {...props} />;
    case 'endWithout':
      return <EndWithoutPanel {...props} />;
  }
}

type Props = Omit<TroublePanelProps, 'name'>;

function NoRemedyPanel({ trouble: { id, version, kind }, onClose }: Props) {
  const { t } = useTranslation('exceptions');
  const say = useAct(queries.exceptions.noRemedy.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('form.noRemedyTitle', { kind: t(`kind.${kind}`) })}
      text={t('form.noRemedyText')}
      act={t('do.noRemedy')}
      busy={say.isPending}
      error={say.error}
      onReason={(reason) => say.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

function ReopenPanel({ trouble: { id, version, kind }, onClose }: Props) {
  const { t } = useTranslation('exceptions');
  const reopen = useAct(queries.exceptions.reopen.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('form.reopenTitle', { kind: t(`kind.${kind}`) })}
      text={t('form.reopenText')}
      act={t('do.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
      onReason={(reason) => reopen.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}

/** What was lost for good: the director closes the order without a receipt, which is counted. */
function EndWithoutPanel({ order, onClose }: Props) {
  const { t } = useTranslation('exceptions');
  const end = useAct(queries.tracking.receipts.close.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={`${t('panel.endWithout')} ${order.number}`}
      text={t('panel.endText')}
      act={t('panel.endWithout')}
      danger
      busy={end.isPending}
      error={end.error}
      onReason={(reason) => end.mutate({ id: order.id, reason })}
      onClose={onClose}
    />
  );
}
