import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { TaskGrid } from './TaskGrid.tsx';
import { usePages } from './usePages.ts';

/** What is over, with what became of it. */
export function ClosedTasks({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('tasks');
  const list = useInfiniteQuery(
    queries.tasks.closed.infiniteOptions({
      input: (cursor: string | null) => ({ cursor, limit: 100 }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
  );
  const { rows, more } = usePages(list);
  if (list.error && !list.data) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonRows rows={12} columns={6} />;
  if (rows.length === 0) return <EmptyState title={t('list.noneClosed')} text={t('list.noneClosedText')} />;
  return <TaskGrid rows={rows} onOpen={onOpen} onNearEnd={more} />;
}
