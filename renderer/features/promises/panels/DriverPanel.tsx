import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { PanelForm } from '../../../components/PanelForm.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import type { PromiseActProps } from './act-props.ts';
import { freshSpeaking, readSpeaking, SpeakingFields } from './spoken.tsx';
import { useDriver } from './useDriver.ts';

/** The first step of a late-shipment question: what the driver says (3.3.2.2, 4.3.1.5). */
export function DriverPanel(props: PromiseActProps) {
  const { t } = useTranslation('promises');
  const driver = useDriver(props.promise.orderId);
  return (
    <SidePanel title={t('panel.driverTitle')} onClose={props.onClose}>
      {driver && <DriverForm {...props} driver={driver} />}
    </SidePanel>
  );
}

interface DriverFormProps extends PromiseActProps {
  readonly driver: { readonly name: string; readonly phone: string };
}

function DriverForm({ promise: { id, version }, driver, onClose }: DriverFormProps) {
  const { t } = useTranslation('promises');
  const zone = useZone();
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    () => freshSpeaking(driver.name, driver.phone, 'phone', zone),
    (typed) => {
      const { speaking, issues } = readSpeaking(typed, zone);
      return issues.length > 0 ? { issues } : { input: { id, version, ...speaking } };
    },
    queries.promises.callDriver.mutationOptions({
      onSuccess: () => {
        toast('done', t('toast.kept'));
        onClose();
      },
    }),
  );
  return (
    <PanelForm act={t('panel.driver')} busy={busy} error={error} onSubmit={submit}>
      <SpeakingFields values={values} whom={t('field.driver')} wrong={wrong} onPut={put} />
    </PanelForm>
  );
}
