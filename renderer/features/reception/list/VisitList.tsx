import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../../shared/contract/reception-schemas.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import styles from '../reception.module.css';
import type { VisitSearch } from '../search.ts';
import { ChecksTag, GradeTag, VisitStateTag } from '../tags.tsx';
import { useOwnWords, useSpanText } from '../words.ts';
import { filterOf } from './filter.ts';
import { useArriving } from './useArriving.ts';

/** Rows of visits, walked through with the arrows; A says that the guests of the chosen one are here. */
export function VisitList({ search }: { readonly search: VisitSearch }) {
  const { t } = useTranslation('reception');
  const view = search.view ?? 'coming';
  const read = useInfiniteQuery(
    queries.reception.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filterOf(search), cursor }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? [];
  useRowSteps();
  const arriving = useArriving(rows);
  return (
    <>
      <ProblemNote error={arriving.error} />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={7} />}
      {read.data && rows.length === 0 && <EmptyState title={t(`list.none.${view}`)} text={t('list.noneText')} />}
      {rows.length > 0 && <Grid rows={rows} />}
      {rows.length > 0 && (
        <div className={styles['foot']}>
          <span className="num">{t('list.total', { count: read.data?.pages[0]?.total ?? 0 })}</span>
          {read.hasNextPage && (
            <Button size="small" loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
              {t('list.more')}
            </Button>
          )}
          <span>{t('list.keys')}</span>
        </div>
      )}
    </>
  );
}

const columns = ['from', 'grade', 'customer', 'leader', 'purpose', 'host', 'room', 'state', 'checks'] as const;

function Grid({ rows }: { readonly rows: readonly VisitRow[] }) {
  const { t } = useTranslation('reception');
  return (
    <div role="table" aria-label={t('title')} className={styles['box']}>
      <div role="row" className={`${styles['row']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </div>
  );
}

function Line({ row }: { readonly row: VisitRow }) {
  const { t } = useTranslation('reception');
  const spanText = useSpanText();
  const ownWords = useOwnWords();
  const keptName = useKeptName();
  const { id, fromAt, toAt, grade, customerName, leaderName, guestCount, purpose, hostId, hostName, room } = row;
  return (
    <Link to="/visits/$id" params={{ id }} role="row" className={styles['row'] ?? ''} data-row data-visit={id}>
      <span role="cell" className="num">
        {spanText(fromAt, toAt)}
      </span>
      <span role="cell">
        <GradeTag grade={grade} />
      </span>
      <span role="cell" className={styles['strong']} title={customerName}>
        {customerName || t('list.noCompany')}
      </span>
      <span role="cell">
        {leaderName} {guestCount > 1 && <small className="faint num">{t('guest.count', { count: guestCount })}</small>}
      </span>
      <span role="cell" title={purpose}>
        {purpose}
      </span>
      <span role="cell">{keptName(hostId, hostName)}</span>
      <span role="cell">{room && ownWords(room)}</span>
      <span role="cell">
        <VisitStateTag visit={row} />
      </span>
      <span role="cell">
        <ChecksTag visit={row} />
      </span>
    </Link>
  );
}
