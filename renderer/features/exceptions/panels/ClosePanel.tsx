import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';

interface ClosePanelProps {
  readonly trouble: Trouble;
  readonly order: Order;
  readonly onClose: () => void;
}

/** It is over: what came of it. What is still missing for that is said here. */
export function ClosePanel(props: ClosePanelProps) {
  const { t } = useTranslation('exceptions');
  const { trouble, onClose } = props;
  return (
    <SidePanel title={t('form.closeTitle', { kind: t(`kind.${trouble.kind}`) })} onClose={onClose}>
      <CloseForm {...props} />
    </SidePanel>
  );
}

function CloseForm({ trouble: { id, version, kind }, order, onClose }: ClosePanelProps) {
  const { t } = useTranslation('exceptions');
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { result: '' },
    ({ result }) => ({ input: { id, version, result: result.trim() } }),
    queries.exceptions.close.mutationOptions({
      onSuccess: () => {
        toast('done', t('form.closed', { kind: t(`kind.${kind}`), number: order.number }));
        onClose();
      },
    }),
  );
  const lacking = [wrong('cause'), wrong('remedy')].filter((text) => text !== undefined);
  return (
    <PanelForm act={t('form.close')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t('form.result')}
        value={values.result}
        most={2_000}
        rows={3}
        required
        wrong={wrong('result')}
        onValue={(result) => put({ result })}
      />
      {lacking.length > 0 && (
        <ul role="alert">
          {lacking.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </PanelForm>
  );
}
