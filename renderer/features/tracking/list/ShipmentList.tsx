import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment, TrackingFilter } from '../../../../shared/contract/tracking.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { EntryStrip } from '../entry/EntryStrip.tsx';
import { nextField } from '../entry/typed-facts.ts';
import { useEntries } from '../entry/useEntries.ts';
import { ShipmentGrid } from './ShipmentGrid.tsx';
import styles from './tracking.module.css';
import { useCellCursor } from './useCellCursor.ts';

interface ShipmentListProps {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly filter: TrackingFilter;
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly onCustomer: (id: string) => void;
}

const pageSize = 100;

/** The lines that match, page after page as one scrolls, and below them the entry of the marked one. */
export function ShipmentList({ grid, filter, filtered, onClear, onCustomer }: ShipmentListProps) {
  const { t } = useTranslation('tracking');
  const navigate = useNavigate();
  const { rows, list, more } = useShipments(filter);
  const entries = useEntries();
  const form = useRef<HTMLFormElement>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const marked = Math.max(
    0,
    rows.findIndex(({ id }) => id === markedId),
  );
  const row = rows[marked];
  const mark = useCallback((index: number) => setMarkedId(rows[index]?.id ?? null), [rows]);
  const open = useCallback((id: string) => void navigate({ to: '/orders/$id', params: { id } }), [navigate]);
  const writes = useMay()('tracking.record');
  const enter = useCallback(() => {
    const field = row && form.current?.querySelector<HTMLElement>(`[data-entry="${nextField(row)}"]`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [row]);
  const toGrid = useCallback(() => grid.current?.focus(), [grid]);
  const onSave = () => form.current?.requestSubmit();
  const cells = useCellCursor({ row, writes, onSave, toGrid });
  const ready = list.data !== undefined;
  useEffect(() => {
    // The arrows work at once, unless somebody is already typing.
    if (ready && document.activeElement === document.body) toGrid();
  }, [ready, toGrid]);
  if (list.error && !ready) return <ProblemNote error={list.error} onRetry={() => void list.refetch()} />;
  if (!ready) return <SkeletonRows rows={14} columns={8} />;
  if (!row) {
    return (
      <EmptyState
        title={filtered ? t('list.none') : t('list.noneYet')}
        text={filtered ? t('list.noneText') : t('list.noneYetText')}
        action={filtered && <Button onClick={onClear}>{t('act.clear')}</Button>}
      />
    );
  }
  return (
    <>
      <ShipmentGrid
        grid={grid}
        rows={rows}
        marked={marked}
        onMark={mark}
        typed={entries.typedIds}
        entry={{ ...cells, entries }}
        onEnter={writes ? enter : () => open(row.id)}
        onOpen={open}
        onNearEnd={more}
      />
      <Status filter={filter} row={row} shown={rows.length} onOpen={open} onCustomer={onCustomer} />
      {writes ? (
        <EntryStrip
          key={row.id}
          form={form}
          shipment={row}
          entries={entries}
          onSaved={(saved) => {
            toast('done', t('entry.saved', { number: saved.number }));
            toGrid();
          }}
          onLeave={toGrid}
        />
      ) : (
        <p className={styles['hint']}>{t('entry.readOnly')}</p>
      )}
    </>
  );
}

function useShipments(filter: TrackingFilter) {
  const list = useInfiniteQuery({
    ...queries.tracking.list.infiniteOptions({
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
  return { rows, list, more };
}

interface StatusProps {
  readonly filter: TrackingFilter;
  readonly row: Shipment;
  readonly shown: number;
  readonly onOpen: (id: string) => void;
  readonly onCustomer: (id: string) => void;
}

/** Which shipment the entry below is of, and how many there are. */
function Status({ filter, row, shown, onOpen, onCustomer }: StatusProps) {
  const { t } = useTranslation('tracking');
  const count = useQuery({
    ...queries.tracking.count.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles['status']}>
      <button type="button" className={styles['link']} onClick={() => onOpen(row.id)}>
        <strong className="num">{row.number}</strong>
      </button>
      <span className={styles['who']}>
        {row.customerName} → {row.consignee}
      </span>
      {filter.customerId === null && (
        <button type="button" className={styles['link']} onClick={() => onCustomer(row.customerId)}>
          {t('list.sameCustomer')}
        </button>
      )}
      <span className={styles['sums']}>
        <span className={styles['keys']}>{t('list.keys')}</span>
        <span>{t('list.shown', { count: shown })}</span>
        {count.data && (
          <strong>{count.data.more ? t('list.countMore') : t('list.count', { count: count.data.count })}</strong>
        )}
      </span>
    </div>
  );
}
