import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { PlanStateTag } from '../PlanStateTag.tsx';
import { PlanView } from './PlanView.tsx';

/** One new clerk's training: the items left, the open one's page and result right. */
export function PlanPage() {
  const { planId } = useParams({ from: '/counter/training/$planId' });
  const { t } = useTranslation('training');
  const nameOf = useKeptName();
  const language = useLanguage();
  const read = useQuery(queries.training.get.queryOptions({ input: { id: planId } }));
  const plan = read.data;
  return (
    <>
      <PageHeader
        title={plan ? t('plan.title', { name: nameOf(plan.traineeId, plan.traineeName) }) : t('title')}
        back="/training"
        sub={
          plan && (
            <>
              <PlanStateTag state={plan.state} />
              <span>{t('plan.sub', { day: dayText(plan.startDay, language), edition: plan.edition })}</span>
              <span className="num">{t('list.progress', { ...plan.progress })}</span>
              {plan.overdue > 0 && (
                <StateTag tone="late">
                  {t('column.overdue')} {plan.overdue}
                </StateTag>
              )}
              {!plan.traineeActive && <StateTag tone="soon">{t('list.inactive')}</StateTag>}
            </>
          )
        }
      />
      {!plan && Boolean(read.error) && <ProblemNote error={read.error} onRetry={() => void read.refetch()} />}
      {!plan && !read.error && <SkeletonRows rows={12} columns={4} />}
      {plan && <PlanView key={plan.id} plan={plan} />}
    </>
  );
}
