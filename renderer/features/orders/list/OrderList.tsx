import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderFilter, OrderRow } from '../../../../shared/contract/orders.ts';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { focusGrid } from '../focus.ts';
import { grouped } from '../../../components/numbers.ts';
import { BatchBar } from './BatchBar.tsx';
import type { ColumnName } from './column-names.ts';
import styles from './list.module.css';
import { OrderGrid } from './OrderGrid.tsx';

interface OrderListProps {
  readonly filter: OrderFilter;
  readonly columns: readonly ColumnName[];
  readonly filtered: boolean;
  readonly onClear: () => void;
}

const pageSize = 100;

/** The rows that match, page after page as one scrolls, with their count and sums. */
export function OrderList({ filter, columns, filtered, onClear }: OrderListProps) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteQuery({
    ...queries.orders.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, cursor, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const open = useCallback((id: string) => void navigate({ to: '/orders/$id', params: { id } }), [navigate]);
  const ready = list.data !== undefined;
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (ready && document.activeElement === document.body) focusGrid();
  }, [ready]);
  if (list.error && !ready) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!ready) return <SkeletonRows rows={14} columns={8} />;
  const chosen = rows.filter((row) => selected.has(row.id));
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState
          title={filtered ? t('list.none') : t('list.noneYet')}
          text={filtered ? t('list.noneText') : t('list.noneYetText')}
          action={filtered && <Button onClick={onClear}>{t('act.clear')}</Button>}
        />
      ) : (
        <OrderGrid
          rows={rows}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onNearEnd={more}
        />
      )}
      <div className={styles['status']}>
        <BatchBar rows={chosen} onClear={() => setSelected(new Set())} />
        <Sums rows={chosen.length > 0 ? chosen : rows} chosen={chosen.length > 0} filter={filter} />
      </div>
    </>
  );
}

interface SumsProps {
  readonly rows: readonly OrderRow[];
  /** The rows are those selected, not all shown. */
  readonly chosen: boolean;
  readonly filter: OrderFilter;
}

function Sums({ rows, chosen, filter }: SumsProps) {
  const { t } = useTranslation('orders');
  const count = useQuery({
    ...queries.orders.count.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  });
  const sum = rows.reduce(
    (total, row) => ({ pieces: total.pieces + row.pieces, grams: total.grams + row.grams, cm3: total.cm3 + row.cm3 }),
    { pieces: 0, grams: 0, cm3: 0 },
  );
  return (
    <div className={styles['sums']}>
      {!chosen && <span className={styles['keys']}>{t('list.keys')}</span>}
      <span>
        {!chosen && `${t('list.shown', { count: rows.length })} · `}
        {t('list.sum', {
          pieces: grouped(sum.pieces),
          kg: grouped(formatKg(sum.grams)),
          m3: grouped(formatM3(sum.cm3)),
        })}
      </span>
      {count.data && (
        <strong>{count.data.more ? t('list.countMore') : t('list.count', { count: count.data.count })}</strong>
      )}
    </div>
  );
}
