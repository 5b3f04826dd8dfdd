import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { FactFields } from './FactFields.tsx';
import { PanelForm } from '../../../components/PanelForm.tsx';
import { noFacts, readFacts } from './typed-facts.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';

interface AddPanelProps {
  readonly trouble: Trouble;
  readonly order: Order;
  readonly onClose: () => void;
}

/** More is known of it. */
export function AddPanel(props: AddPanelProps) {
  const { t } = useTranslation('exceptions');
  const { trouble, onClose } = props;
  return (
    <SidePanel title={t('form.addTitle', { kind: t(`kind.${trouble.kind}`) })} onClose={onClose}>
      <AddForm {...props} />
    </SidePanel>
  );
}

function AddForm({ trouble: { id, version }, order, onClose }: AddPanelProps) {
  const { t } = useTranslation('exceptions');
  const zone = useZone();
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    noFacts,
    (typed) => {
      const { facts, issues } = readFacts(typed, Date.now(), zone);
      return issues.length > 0 ? { issues } : { input: { id, version, ...facts } };
    },
    queries.exceptions.add.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('form.save')} busy={busy} error={error} onSubmit={submit}>
      <FactFields values={values} sent={order.pieces} wrong={wrong} onPut={put} />
    </PanelForm>
  );
}
