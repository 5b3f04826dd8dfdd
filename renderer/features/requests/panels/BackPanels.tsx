import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useZone } from '../../../api/session.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { momentText } from '../../../components/moments.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import type { RequestActProps } from './act-props.ts';
import { readDeadline } from './typed-deadline.ts';

const hour = 3_600_000;

/** The answer does not solve it: why, and until when it is asked anew. */
export function SendBackPanel(props: RequestActProps) {
  const { t } = useTranslation('requests');
  return (
    <SidePanel title={t('panel.sendBackTitle')} onClose={props.onClose}>
      <p>{t('panel.sendBackText')}</p>
      <SendBackForm {...props} />
    </SidePanel>
  );
}

function SendBackForm({ request: { id, version }, onClose }: RequestActProps) {
  const { t } = useTranslation('requests');
  const zone = useZone();
  const { values, put, leave, wrong, submit, busy, error } = usePanelForm(
    () => ({ reason: '', dueAt: momentText(Date.now() + hour, zone) }),
    ({ reason, dueAt: typed }) => {
      const dueAt = readDeadline(typed, Date.now(), zone);
      if (reason.trim() === '') return { issues: [{ path: 'reason', code: 'requests.reasonMissing' }] };
      if (dueAt === null) return { issues: [{ path: 'dueAt', code: 'requests.timeWrong' }] };
      return { input: { id, version, reason, dueAt } };
    },
    queries.requests.sendBack.mutationOptions({ onSuccess: onClose }),
  );
  return (
    <PanelForm act={t('panel.sendBack')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t('field.reason')}
        value={values.reason}
        most={500}
        rows={3}
        required
        wrong={wrong('reason')}
        onValue={(reason) => put({ reason })}
      />
      <TextInput
        label={t('field.dueAt')}
        value={values.dueAt}
        most={40}
        required
        hint={t('hint.dueAt')}
        wrong={wrong('dueAt')}
        onValue={(dueAt) => put({ dueAt })}
        onLeave={() => leave('dueAt')}
      />
    </PanelForm>
  );
}

export function WithdrawPanel({ request: { id, version }, onClose }: RequestActProps) {
  const { t } = useTranslation('requests');
  const withdraw = useAct(queries.requests.withdraw.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('panel.withdrawTitle')}
      text={t('panel.withdrawText')}
      act={t('panel.withdraw')}
      busy={withdraw.isPending}
      error={withdraw.error}
      onReason={(reason) => withdraw.mutate({ id, version, reason })}
      onClose={onClose}
    />
  );
}
