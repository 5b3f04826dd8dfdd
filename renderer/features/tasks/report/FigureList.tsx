import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { DueTag, useLengthText } from '../DueTag.tsx';
import { placeOf } from '../place.ts';
import { useOwnerName } from '../useOwnerName.ts';
import { useTaskWords } from '../useTaskWords.ts';
import { lineFilterOf } from './report-filter.ts';
import type { Figure, ReportSearch } from './report-search.ts';
import styles from './report.module.css';
import { useLineNames } from './useLineNames.ts';

interface FigureListProps {
  readonly search: ReportSearch;
  readonly today: string;
  readonly line: { readonly key: string; readonly name: string };
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** The tasks behind a figure; each leads to its order. */
export function FigureList({ search, today, line, figure, onClose }: FigureListProps) {
  const { t } = useTranslation('duties');
  const name = useLineNames(search.by ?? 'clause')(line);
  const filter = lineFilterOf(search, today, line.key);
  const list = useInfiniteQuery(
    queries.tasks.compliance.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, verdict: figure, cursor, limit: 50 }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <SidePanel wide title={t('report.list.title', { name, what: t(`report.column.${figure}`) })} onClose={onClose}>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={8} columns={4} />}
      {list.data && rows.length === 0 && <EmptyState title={t('report.list.none')} />}
      <ul className={styles['list']}>
        {rows.map((task) => (
          <Line key={task.id} task={task} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('report.list.more')}
        </Button>
      )}
    </SidePanel>
  );
}

function Line({ task }: { readonly task: Task }) {
  const words = useTaskWords();
  const ownerName = useOwnerName();
  const timeOf = useTimeText();
  const now = useNow();
  return (
    <li>
      <span>
        <Link {...placeOf(task)}>{words.subject(task)}</Link> <strong>{words.name(task.ruleId)}</strong>
      </span>
      <DueTag task={task} now={now} />
      <span className={styles['facts']}>
        <span className="num">{clauseNumber(task.clause)}</span>
        <span>{ownerName(task)}</span>
        <span>{task.customerName}</span>
        <span className="num">{timeOf(task.dueAt)}</span>
        <Outcome task={task} />
        {task.reason && <span>{task.reason}</span>}
      </span>
    </li>
  );
}

/** When it was done, and how much too late. */
function Outcome({ task: { storedState, closedAt, dueAt } }: { readonly task: Task }) {
  const { t } = useTranslation('duties');
  const timeOf = useTimeText();
  const lengthText = useLengthText();
  if (storedState !== 'done' || closedAt === null) return null;
  return (
    <>
      <span className="num">{t('report.list.doneAt', { time: timeOf(closedAt) })}</span>
      {closedAt > dueAt && (
        <span className={styles['late']}>{t('report.list.late', { length: lengthText(closedAt - dueAt) })}</span>
      )}
    </>
  );
}
