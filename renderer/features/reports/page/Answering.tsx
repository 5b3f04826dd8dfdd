import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { api } from '../../../api/client.ts';
import { AnswerForm } from '../../../components/AnswerForm.tsx';
import { toast } from '../../../components/toasts.tsx';

export function Answering({ report: { id, version } }: { readonly report: WorkReport }) {
  const { t } = useTranslation('reports');
  return (
    <AnswerForm
      subject={`workReport ${id}`}
      words={{
        remark: t('page.remark'),
        approve: t('page.approve'),
        giveBack: t('page.giveBack'),
        giveBackText: t('page.giveBackText'),
      }}
      approve={(remark) => api.reports.approve({ id, version, remark })}
      giveBack={(reason) => api.reports.giveBack({ id, version, reason })}
      onApproved={() => toast('done', t('page.approved'))}
    />
  );
}
