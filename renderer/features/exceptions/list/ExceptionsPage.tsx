import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { exceptionKinds } from '../../../../shared/domain/exceptions/values.ts';
import { api, queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ExceptionGrid } from './ExceptionGrid.tsx';
import styles from './list.module.css';
import type { ExceptionsSearch } from './search-params.ts';

/** Trouble of all orders: open ones by what runs out next, closed ones the last first. */
export function ExceptionsPage() {
  const { t } = useTranslation('exceptions');
  const search: ExceptionsSearch = useSearch({ strict: false });
  const { view = 'open', kind = null, text = '' } = search;
  const grid = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const change = (patch: Partial<ExceptionsSearch>) =>
    void navigate({ to: '/exceptions', search: { ...search, ...patch }, replace: true });
  const read = useInfiniteQuery(
    queries.exceptions.list.infiniteOptions({
      input: (cursor: string | null) => ({ view, kind, text, cursor }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const rows = read.data?.pages.flatMap((page) => page.rows);
  const filtered = kind !== null || text !== '' || view === 'closed';
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} actions={<ExcelAct file={() => api.lists.exceptions({ view, kind, text })} />} />
      <div className={filters['filters']} role="search">
        <SearchBox
          label={t('list.search')}
          narrow
          text={text}
          onText={(typed) => change({ text: typed || undefined })}
          onLeave={() => grid.current?.focus()}
        />
        <div className={styles['chips']} role="group" aria-label={t('list.views')}>
          <Chip label={t('list.open')} active={view === 'open'} onToggle={() => change({ view: undefined })} />
          <Chip label={t('list.closed')} active={view === 'closed'} onToggle={() => change({ view: 'closed' })} />
        </div>
        <div className={styles['chips']} role="group" aria-label={t('list.kind')}>
          {exceptionKinds.map((one) => (
            <Chip
              key={one}
              label={t(`kind.${one}`)}
              active={one === kind}
              onToggle={() => change({ kind: one === kind ? undefined : one })}
            />
          ))}
        </div>
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={6} />}
      {rows?.length === 0 && (
        <EmptyState
          title={t(filtered ? 'list.noneFound' : 'list.none')}
          text={t(filtered ? 'list.noneFoundText' : 'list.noneText')}
        />
      )}
      {rows && rows.length > 0 && <ExceptionGrid ref={grid} rows={rows} closed={view === 'closed'} />}
      {read.hasNextPage && (
        <Button loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      <p className={styles['keys']}>{t('list.keys')}</p>
    </div>
  );
}
