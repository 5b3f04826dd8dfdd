import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PeriodChoice } from '../../../components/PeriodChoice.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import type { SummariesSearch } from '../search.ts';
import styles from '../summaries.module.css';
import { SummaryRows } from './SummaryRows.tsx';

/** The summaries of a month: the department's and everybody's for who leads, one's own for a clerk. */
export function SummariesPage() {
  const { t } = useTranslation('summaries');
  const { month }: SummariesSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const input = { month: month ?? null };
  const list = useQuery({ ...queries.summaries.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const draft = useMutation(
    queries.summaries.draft.mutationOptions({
      onSuccess: ({ drafted }) => toast('done', t('list.drafted', { count: drafted })),
    }),
  );
  const { data } = list;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={
          data && (
            <PeriodChoice
              label={t('list.month')}
              period={data.month}
              periods={data.months}
              text={(one) => (one === data.months[0] ? t('list.running', { month: one }) : one)}
              onPeriod={(one) => void navigate({ to: '/summaries', search: { month: one } })}
            />
          )
        }
        actions={
          <>
            <ExcelAct file={() => api.lists.summaries(input)} />
            {data?.mayDraft && (
              <Button loading={draft.isPending} onClick={() => draft.mutate({ month: data.month })}>
                {t('list.draft')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles['box']}>
        <ProblemNote error={list.error ?? draft.error} onRetry={() => void list.refetch()} />
        {list.isPending && <SkeletonRows rows={6} columns={6} />}
        {data?.rows.length === 0 && <EmptyState title={t('list.empty')} text={t('list.emptyText')} />}
        {data && data.rows.length > 0 && <SummaryRows rows={data.rows} />}
      </div>
    </>
  );
}
