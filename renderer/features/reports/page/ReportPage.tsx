import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { periodWords } from '../../../../shared/domain/reports/period-words.ts';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ReportStateTag } from '../ReportStateTag.tsx';
import type { ReportSearch } from '../search.ts';
import { useWhose } from '../useWhose.ts';
import { ItemsPanel } from './ItemsPanel.tsx';
import { ReportView } from './ReportView.tsx';

/** One report: figures left, the author's words and the signatures right. */
export function ReportPage() {
  const { id } = useParams({ from: '/counter/work-reports/$id' });
  const { tag, part }: ReportSearch = useSearch({ strict: false });
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const whose = useWhose();
  const read = useQuery(queries.reports.get.queryOptions({ input: { id } }));
  const report = read.data;
  const show = (search: ReportSearch) =>
    void navigate({ to: '/work-reports/$id', params: { id }, search, replace: true });
  return (
    <>
      <PageHeader
        title={
          report
            ? t('page.title', {
                kind: t(`kind.${report.kind}`),
                period: periodWords(report.kind, report.period),
                whose: whose(report),
              })
            : t('title')
        }
        back="/work-reports"
        sub={
          report && (
            <>
              <ReportStateTag state={report.state} />
              <span>{t('revision', { revision: report.revision })}</span>
            </>
          )
        }
      />
      {!report && Boolean(read.error) && <ProblemNote error={read.error} onRetry={() => void read.refetch()} />}
      {!report && !read.error && <SkeletonRows rows={12} columns={4} />}
      {report && (
        <ReportView
          key={report.id}
          report={report}
          onTag={(one, cell) => show(cell ? { tag: one, part: cell } : { tag: one })}
        />
      )}
      {report && tag && (
        <ItemsPanel key={`${tag} ${part ?? ''}`} report={report} tag={tag} part={part} onClose={() => show({})} />
      )}
    </>
  );
}
