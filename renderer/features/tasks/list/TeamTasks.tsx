import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import type { TasksSearch } from '../routes.tsx';
import { useOwnerName } from '../useOwnerName.ts';
import { TaskGrid } from './TaskGrid.tsx';
import styles from './tasks.module.css';
import { usePages } from './usePages.ts';

interface TeamTasksProps {
  readonly search: TasksSearch;
  readonly onOpen: (id: string) => void;
}

/** Everybody's open tasks: who has how much, and what of it is late. */
export function TeamTasks({ search, onOpen }: TeamTasksProps) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const { owner: ownerId = null, role: ownerRole = null, late: lateOnly = false } = search;
  const list = useInfiniteQuery({
    ...queries.tasks.team.infiniteOptions({
      input: (cursor: string | null) => ({ ownerId, ownerRole, lateOnly, cursor, limit: 100 }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: keepPreviousData,
  });
  const { rows, more } = usePages(list);
  const owners = list.data?.pages[0]?.owners ?? [];
  const toLate = (late: boolean) =>
    void navigate({ to: '/tasks', search: { ...search, late: late || undefined }, replace: true });
  if (list.error && !list.data) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonRows rows={12} columns={6} />;
  return (
    <>
      <Owners owners={owners} search={search}>
        <Chip label={t('list.lateOnly')} active={lateOnly} onToggle={toLate} />
      </Owners>
      {rows.length === 0 ? (
        <EmptyState title={t('list.noneTeam')} text={t('list.noneTeamText')} />
      ) : (
        <TaskGrid rows={rows} onOpen={onOpen} onNearEnd={more} />
      )}
    </>
  );
}

interface OwnersProps {
  readonly owners: readonly {
    readonly ownerId: string | null;
    readonly ownerRole: Parameters<ReturnType<typeof useOwnerName>>[0]['ownerRole'];
    readonly ownerName: string;
    readonly open: number;
    readonly late: number;
  }[];
  readonly search: TasksSearch;
  readonly children: React.ReactNode;
}

function Owners({ owners, search, children }: OwnersProps) {
  const { t } = useTranslation('tasks');
  const nameOf = useOwnerName();
  const { late } = search;
  return (
    <nav className={styles['owners']} aria-label={t('list.owners')}>
      {children}
      <Link
        to="/tasks"
        search={{ view: 'team', late }}
        aria-current={here(!search.owner && !search.role)}
        activeOptions={{ exact: true }}
        activeProps={{}}
      >
        {t('list.everybody')}
      </Link>
      {owners.map(({ ownerId, ownerRole, ownerName, open, late: lateCount }) => (
        <Link
          key={ownerId ?? ownerRole ?? ''}
          to="/tasks"
          search={{
            view: 'team',
            owner: ownerId ?? undefined,
            role: ownerId ? undefined : (ownerRole ?? undefined),
            late,
          }}
          aria-current={here(ownerId ? search.owner === ownerId : search.role === ownerRole)}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {nameOf({ ownerId, ownerRole, ownerName }) || t('export.nobody')} <span className="num">{open}</span>
          {lateCount > 0 && <em className="num">{t('list.late', { count: lateCount })}</em>}
        </Link>
      ))}
    </nav>
  );
}

function here(on: boolean): 'page' | undefined {
  return on ? 'page' : undefined;
}
