import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PlusOutlined, UploadOutlined } from '../../../components/icons.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { CustomerFilters } from './CustomerFilters.tsx';
import { CustomerTable } from './CustomerTable.tsx';
import styles from './CustomersPage.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { useCustomerSearch } from './useCustomerSearch.ts';

/** All clients: by code, or newest first among what a text finds. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const may = useMay();
  const { search, change } = useCustomerSearch();
  const { text = '', keyAccountsOnly = false, inactiveToo = false } = search;
  const list = useInfiniteQuery({
    ...queries.customers.list.infiniteOptions({
      input: (cursor: string | null) => ({ text, keyAccountsOnly, inactiveToo, cursor }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const filtered = text !== '' || keyAccountsOnly || inactiveToo;
  return (
    <>
      <PageHeader title={t('title')} actions={<Actions />} />
      <div className={styles['box']}>
        <CustomerFilters search={search} onChange={change} />
        {!rows && !list.error && <SkeletonRows rows={12} columns={5} />}
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        {rows && rows.length > 0 && <CustomerTable rows={rows} asked={text} />}
        {rows?.length === 0 && filtered && (
          <EmptyState
            title={t('list.nothing')}
            text={t('list.nothingText')}
            action={<Button onClick={() => change({})}>{t('list.clear')}</Button>}
          />
        )}
        {rows?.length === 0 && !filtered && (
          <EmptyState
            title={t('list.empty')}
            text={t('list.emptyText')}
            action={may('customers.write') && <Link to="/customers/new">{t('list.new')}</Link>}
          />
        )}
        {list.hasNextPage && (
          <div className={styles['more']}>
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('list.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Actions() {
  const { t } = useTranslation('customers');
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      {may('customers.export') && <ExportButtons />}
      {may('customers.import') && (
        <Button icon={<UploadOutlined />} onClick={() => void navigate({ to: '/customers/import' })}>
          {t('list.import')}
        </Button>
      )}
      {may('customers.write') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate({ to: '/customers/new' })}>
          {t('list.new')}
        </Button>
      )}
    </>
  );
}
