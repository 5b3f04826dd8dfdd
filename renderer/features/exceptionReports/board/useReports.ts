import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { BoardRow, ReportRow } from '../../../../shared/contract/report-schemas.ts';
import { queries } from '../../../api/client.ts';
import type { ReportsSearch } from '../search-params.ts';

/** A row of any view; only what is open has a duty that comes next. */
export type ShownRow = ReportRow & Partial<Pick<BoardRow, 'ownerName' | 'next'>>;

interface Reports {
  readonly rows: readonly ShownRow[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** Asks for the next page; `null` where there is none. */
  readonly more: (() => void) | null;
  readonly loadsMore: boolean;
}

/** What the address asks for. Open reports come all at once, the gravest first; the other views page by page. */
export function useReports({ view = 'open', kind, severity, text = '' }: ReportsSearch): Reports {
  const board = useQuery({ ...queries.exceptionReports.board.queryOptions(), enabled: view === 'open' });
  const list = useInfiniteQuery({
    ...queries.exceptionReports.list.infiniteOptions({
      input: (cursor: string | null) => ({ view, kind: kind ?? null, severity: severity ?? null, text, cursor }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
    enabled: view !== 'open',
  });
  if (view === 'open') {
    return {
      rows: board.data?.filter(
        (row) => (!severity || row.severity === severity) && (!kind || row.kind === kind) && speaksOf(row, text),
      ),
      error: board.error,
      retry: () => void board.refetch(),
      more: null,
      loadsMore: false,
    };
  }
  return {
    rows: list.data?.pages.flatMap((page) => page.rows),
    error: list.error,
    retry: () => void list.refetch(),
    more: list.hasNextPage ? () => void list.fetchNextPage() : null,
    loadsMore: list.isFetchingNextPage,
  };
}

function speaksOf({ number, orderNumber, customerName, summary }: ShownRow, text: string): boolean {
  const asked = text.toLowerCase();
  return [number ?? '', orderNumber, customerName, summary].some((words) => words.toLowerCase().includes(asked));
}
