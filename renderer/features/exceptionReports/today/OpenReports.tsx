import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BoardRow, ReportRow } from '../../../../shared/contract/report-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { useNow } from '../../../components/useNow.ts';
import { timelinessNow } from '../tags.tsx';

type Row = ReportRow | BoardRow;

interface OpenReportsProps {
  /** The list as a page shows it. */
  readonly children: (read: {
    readonly rows: readonly Row[] | undefined;
    readonly error: unknown;
    readonly onRetry: () => void;
  }) => ReactNode;
}

/** What presses, for pages of others: drafts, what waits for a colleague, and what leaders do not have yet. */
export function OpenReports({ children }: OpenReportsProps) {
  const reads = useMay()('exceptionReports.read');
  const now = useNow();
  const drafts = useQuery({
    ...queries.exceptionReports.list.queryOptions({ input: { view: 'drafts' } }),
    enabled: reads,
  });
  const board = useQuery({ ...queries.exceptionReports.board.queryOptions(), enabled: reads });
  if (!reads) return null;
  const untold = board.data?.filter((row) => ['running', 'overdue'].includes(timelinessNow(row, now)));
  const rows =
    drafts.data && untold && [...drafts.data.rows, ...untold].toSorted((one, other) => one.dueAt - other.dueAt);
  return children({
    rows,
    error: drafts.error ?? board.error,
    onRetry: () => void Promise.all([drafts.refetch(), board.refetch()]),
  });
}
