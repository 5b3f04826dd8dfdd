import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import type { FigureSearch } from '../search.ts';
import { SummaryStateTag } from '../SummaryStateTag.tsx';
import { useWhose } from '../useWhose.ts';
import { DutiesPanel, FigurePanel } from './FigurePanel.tsx';
import { SummaryView } from './SummaryView.tsx';

/** One summary: figures left, the author's words and the signatures right. */
export function SummaryPage() {
  const { id } = useParams({ from: '/counter/summaries/$id' });
  const search: FigureSearch = useSearch({ strict: false });
  const { t } = useTranslation('summaries');
  const navigate = useNavigate();
  const whose = useWhose();
  const read = useQuery(queries.summaries.get.queryOptions({ input: { id } }));
  const summary = read.data;
  const show = (shown: FigureSearch) =>
    void navigate({ to: '/summaries/$id', params: { id }, search: shown, replace: true });
  return (
    <>
      <PageHeader
        title={summary ? t('page.title', { month: summary.month, whose: whose(summary) }) : t('title')}
        back="/summaries"
        sub={
          summary && (
            <>
              <SummaryStateTag state={summary.state} />
              <span>{t('revision', { revision: summary.revision })}</span>
            </>
          )
        }
      />
      {!summary && Boolean(read.error) && <ProblemNote error={read.error} onRetry={() => void read.refetch()} />}
      {!summary && !read.error && <SkeletonRows rows={12} columns={4} />}
      {summary && <SummaryView key={summary.id} summary={summary} onFigure={show} />}
      {summary && search.figure && (
        <FigurePanel
          key={`${search.figure} ${search.person ?? ''}`}
          summary={summary}
          figure={search.figure}
          personId={search.person ?? null}
          onClose={() => show({})}
        />
      )}
      {summary && search.link && search.part && (
        <DutiesPanel
          key={`${search.link} ${search.part}`}
          summary={summary}
          link={search.link}
          part={search.part}
          onClose={() => show({})}
        />
      )}
    </>
  );
}
