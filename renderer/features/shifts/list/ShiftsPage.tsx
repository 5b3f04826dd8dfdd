import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShiftRow } from '../../../../shared/contract/shifts.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { ShiftStateTag } from '../ShiftStateTag.tsx';
import styles from '../shifts.module.css';

/** Who gave his shift to whom, and when. */
export function ShiftsPage() {
  const { t } = useTranslation('shifts');
  const may = useMay();
  const navigate = useNavigate();
  const list = useQuery(queries.shifts.list.queryOptions());
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.shifts()} />
            {may('shifts.write') && (
              <Button type="primary" onClick={() => void navigate({ to: '/shifts/mine' })}>
                {t('list.begin')} <Kbd keys="shift+f8" onColour />
              </Button>
            )}
          </>
        }
      />
      <div className={styles['box']}>
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <SkeletonRows rows={8} columns={6} />}
        {list.data?.length === 0 && <EmptyState title={t('list.empty')} text={t('list.emptyText')} />}
        {list.data && list.data.length > 0 && <History rows={list.data} />}
      </div>
    </>
  );
}

const columns = ['giver', 'receiver', 'state', 'begun', 'handedOver', 'answered'] as const;

function History({ rows }: { readonly rows: readonly ShiftRow[] }) {
  const { t } = useTranslation('shifts');
  useRowSteps();
  return (
    <div role="table" aria-label={t('title')}>
      <div role="row" className={`${styles['history']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      {rows.map(({ id, giverName, receiverName, state, createdAt, handedOverAt, answeredAt }) => (
        <Link key={id} to="/shifts/$id" params={{ id }} role="row" className={styles['history'] ?? ''} data-row>
          <span role="cell">{giverName}</span>
          <span role="cell">{receiverName || '–'}</span>
          <span role="cell">
            <ShiftStateTag state={state} />
          </span>
          <span role="cell">
            <Time at={createdAt} show="full" />
          </span>
          <span role="cell">{handedOverAt !== null && <Time at={handedOverAt} show="full" />}</span>
          <span role="cell">{answeredAt !== null && <Time at={answeredAt} show="full" />}</span>
        </Link>
      ))}
    </div>
  );
}
