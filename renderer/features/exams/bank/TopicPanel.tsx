import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { usePanelForm } from '../../../components/usePanelForm.ts';

export function TopicPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  return (
    <SidePanel title={t('topic.add')} onClose={onClose}>
      <TopicForm onClose={onClose} />
    </SidePanel>
  );
}

function TopicForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    { zh: '', en: '' },
    (input) => ({ input }),
    queries.exams.bank.addTopic.mutationOptions({
      onSuccess: () => {
        toast('done', t('bank.topicAdded'));
        onClose();
      },
    }),
  );
  return (
    <PanelForm act={t('topic.add')} busy={busy} error={error} onSubmit={submit}>
      {(['zh', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          label={t(`topic.${language}`)}
          value={values[language]}
          most={60}
          required
          wrong={wrong(language)}
          onValue={(value) => put({ [language]: value })}
        />
      ))}
    </PanelForm>
  );
}
