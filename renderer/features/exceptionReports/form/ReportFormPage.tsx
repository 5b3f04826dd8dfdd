import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import type { FormSearch } from '../search-params.ts';
import { ReportForm } from './ReportForm.tsx';
import { newReport } from './useReportDraft.ts';

/** KF-01 as it is typed: a new one, begun from an order or a note, or a draft that goes on. */
export function ReportFormPage() {
  const search: FormSearch = useSearch({ strict: false });
  const draft = search.draft ?? null;
  const [own, setOwn] = useState<string | null>(null);
  const [begun] = useState(() => newReport(search.order ?? null, search.note ?? null));
  const navigate = useNavigate();
  const onKept = useCallback(
    (id: string) => {
      setOwn(id);
      void navigate({ to: '/reports/new', search: { draft: id }, replace: true });
    },
    [navigate],
  );
  // A draft from a note is read back, because the records fill it with what was noted.
  if (draft !== null && (draft !== own || begun.noteId !== null)) return <DraftById key={draft} id={draft} />;
  return <ReportForm start={begun} draft={null} onKept={onKept} />;
}

function DraftById({ id }: { readonly id: string }) {
  const read = useQuery(queries.exceptionReports.get.queryOptions({ input: { id } }));
  if (!read.data) {
    if (read.error) return <ProblemNote error={read.error} onRetry={() => void read.refetch()} />;
    return <SkeletonRows rows={10} columns={3} />;
  }
  const { state, version, form, knownAt, noteId } = read.data;
  if (state === 'open' || state === 'closed') return <Navigate to="/reports/$id" params={{ id }} replace />;
  return <ReportForm start={{ id, version, form, knownAt, noteId }} draft={read.data} onKept={ignore} />;
}

const ignore = () => undefined;
