import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import type { RequestActProps } from './act-props.ts';

/** What was done about it, or decided. */
export function AnswerPanel(props: RequestActProps) {
  const { t } = useTranslation('requests');
  return (
    <SidePanel title={t('panel.answerTitle', { from: props.request.fromName })} onClose={props.onClose}>
      <p>{props.request.text}</p>
      <AnswerForm {...props} />
    </SidePanel>
  );
}

function AnswerForm({ request: { id, version }, onClose }: RequestActProps) {
  const { t } = useTranslation('requests');
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { answer: '' },
    ({ answer }) => ({ input: { id, version, answer } }),
    queries.requests.answer.mutationOptions({
      onSuccess: () => {
        toast('done', t('toast.done'));
        onClose();
      },
    }),
  );
  return (
    <PanelForm act={t('panel.answer')} busy={busy} error={error} onSubmit={submit}>
      <TextInput
        label={t('field.answer')}
        value={values.answer}
        most={2_000}
        rows={4}
        required
        wrong={wrong('answer')}
        onValue={(answer) => put({ answer })}
      />
    </PanelForm>
  );
}
