import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import { api } from '../../../api/client.ts';
import { AnswerForm } from '../../../components/AnswerForm.tsx';
import { toast } from '../../../components/toasts.tsx';

export function Answering({ summary: { id, version } }: { readonly summary: Summary }) {
  const { t } = useTranslation('summaries');
  return (
    <AnswerForm
      subject={`summary ${id}`}
      words={{
        remark: t('page.remark'),
        approve: t('page.approve'),
        giveBack: t('page.giveBack'),
        giveBackText: t('page.giveBackText'),
      }}
      approve={(remark) => api.summaries.approve({ id, version, remark })}
      giveBack={(reason) => api.summaries.giveBack({ id, version, reason })}
      onApproved={() => toast('done', t('page.approved'))}
    />
  );
}
