import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import type { ReportSearch } from '../search-params.ts';
import { ReportScreen } from './ReportScreen.tsx';

/** One report: as it is, or as its readers saw it at a moment. */
export function ReportPage() {
  const { id = '' } = useParams({ strict: false });
  const search: ReportSearch = useSearch({ strict: false });
  const at = search.at ?? null;
  const navigate = useNavigate();
  const now = useQuery(queries.exceptionReports.get.queryOptions({ input: { id } }));
  const then = useQuery({
    ...queries.exceptionReports.get.queryOptions({ input: { id, at } }),
    enabled: at !== null,
    placeholderData: (before) => before,
  });
  const onMoment = useCallback(
    (moment: number | null) =>
      void navigate({
        to: '/reports/$id',
        params: { id },
        search: moment === null ? {} : { at: moment },
        replace: true,
      }),
    [navigate, id],
  );
  const error = now.error ?? then.error;
  const shown = at === null ? now.data : then.data;
  if (now.data && (now.data.state === 'draft' || now.data.state === 'waiting')) {
    return <Navigate to="/reports/new" search={{ draft: id }} replace />;
  }
  if (now.data && shown) {
    return <ReportScreen key={id} report={shown} current={now.data} moment={at} onMoment={onMoment} />;
  }
  if (error) return <ProblemNote error={error} onRetry={() => void now.refetch()} />;
  return <SkeletonRows rows={12} columns={4} />;
}
