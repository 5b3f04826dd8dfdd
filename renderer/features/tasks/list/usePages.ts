import { useCallback, useMemo } from 'react';
import type { Task } from '../../../../shared/contract/task-schemas.ts';

interface Paged {
  readonly data: { readonly pages: readonly { readonly rows: readonly Task[] }[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The rows of all pages so far, and the way to the next. */
export function usePages({ data, hasNextPage, isFetchingNextPage, fetchNextPage }: Paged) {
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { rows, more };
}
