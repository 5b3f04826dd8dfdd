import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { TaskGrid } from './TaskGrid.tsx';

/** One's own tasks and those of one's roles. */
export function MyTasks({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('tasks');
  const read = useQuery(queries.tasks.mine.queryOptions());
  if (read.error && !read.data) return <ProblemNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={12} columns={6} />;
  if (read.data.rows.length === 0) return <EmptyState title={t('list.none')} text={t('list.noneText')} />;
  return <TaskGrid rows={read.data.rows} onOpen={onOpen} />;
}
