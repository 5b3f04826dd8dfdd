import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { handoverFilters } from '../../../../shared/contract/handover-filters.ts';
import type { HandoverRow } from '../../../../shared/contract/handovers.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PlusOutlined } from '../../../components/icons.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { dayText, Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { HandoverStateTag, MissingNow } from '../states.tsx';
import styles from './HandoversPage.module.css';

/** Hand-over forms: what is under way, and what each of them waits for. */
export function HandoversPage() {
  const { t } = useTranslation('handovers');
  const may = useMay();
  const navigate = useNavigate();
  const { filter = 'open' } = useSearch({ from: '/counter/handovers' });
  const list = useQuery(queries.handovers.list.queryOptions({ input: { filter } }));
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.handovers({ filter })} />
            <Button onClick={() => void navigate({ to: '/handovers/absences' })}>{t('act.absences')}</Button>
            {may('handovers.write') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate({ to: '/handovers/new' })}>
                {t('list.new')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles['box']}>
        <nav className={styles['filters']} aria-label={t('list.filters')}>
          {handoverFilters.map((one) => (
            <Link
              key={one}
              to="/handovers"
              search={one === 'open' ? {} : { filter: one }}
              data-on={one === filter || undefined}
              aria-current={one === filter ? 'page' : undefined}
            >
              {t(`list.${one}`)}
            </Link>
          ))}
        </nav>
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <SkeletonRows rows={8} columns={6} />}
        {list.data?.length === 0 && (
          <EmptyState
            title={t(filter === 'waitsForMe' ? 'list.emptyMine' : 'list.empty')}
            {...(filter === 'waitsForMe' ? {} : { text: t('list.emptyText') })}
          />
        )}
        {list.data && list.data.length > 0 && <Table rows={list.data} />}
      </div>
    </>
  );
}

function Table({ rows }: { readonly rows: readonly HandoverRow[] }) {
  const { t } = useTranslation('handovers');
  useRowSteps();
  return (
    <div role="table" aria-label={t('title')}>
      <div role="row" className={styles['head']}>
        {(['number', 'customer', 'kind', 'state', 'missing', 'validity', 'changed'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`list.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: HandoverRow }) {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  return (
    <Link to="/handovers/$id" params={{ id: row.id }} role="row" className={styles['row'] ?? ''} data-row>
      <span role="cell" className="num">
        {row.number}
        {row.revision > 1 && <small> {t('revision', { revision: row.revision })}</small>}
      </span>
      <span role="cell">
        {row.customerName} <small className="num">{row.customerCode}</small>
      </span>
      <span role="cell">{t(`kind.${row.kind}`)}</span>
      <span role="cell">
        <HandoverStateTag form={row} />
      </span>
      <span role="cell" data-mine={row.waitsForMe || undefined}>
        <MissingNow form={row} />
      </span>
      <span role="cell" className="num">
        {row.validUntil && dayText(row.validUntil, language)}
      </span>
      <span role="cell">
        <Time at={row.updatedAt} show="near" />
      </span>
    </Link>
  );
}
