import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StandingRow } from '../../../shared/contract/standing.ts';
import type { StandingState } from '../../../shared/domain/people/standing.ts';
import { api, queries } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { useChosen } from '../../components/useChosen.ts';
import styles from './standing.module.css';
import { StandingRows } from './StandingRows.tsx';
import { StandingSide } from './StandingSide.tsx';

/** Who is on duty at the counter, who is not and why, and what a superior decides about it (5.3.11). */
export function StandingPage() {
  const { t } = useTranslation('standing');
  const list = useQuery(queries.standing.list.queryOptions());
  const rows = list.data && inOrder(list.data);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={rows && <Counts rows={rows} />}
        actions={<ExcelAct file={() => api.lists.standing()} />}
      />
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={8} columns={5} />}
      {rows?.length === 0 && <EmptyState title={t('list.empty')} text={t('list.emptyText')} />}
      {rows && rows.length > 0 && <People rows={rows} />}
    </>
  );
}

function People({ rows }: { readonly rows: readonly StandingRow[] }) {
  const { id, choose } = useChosen(
    rows.map(({ userId }) => ({ id: userId })),
    rows[0]?.userId,
  );
  const chosen = rows.find(({ userId }) => userId === id);
  return (
    <div className={styles['columns']}>
      <StandingRows rows={rows} chosen={id} onChoose={choose} />
      {chosen && <StandingSide key={chosen.userId} row={chosen} />}
    </div>
  );
}

function Counts({ rows }: { readonly rows: readonly StandingRow[] }) {
  const { t } = useTranslation('standing');
  const count = (state: StandingState) => rows.filter(({ standing }) => standing.state === state).length;
  const shown = order.filter((state) => state !== 'notNeeded' && count(state) > 0);
  return shown.map((state) => t('list.count', { state: t(`state.${state}`), count: count(state) })).join(' · ');
}

/** What asks for a decision first. */
const order: readonly StandingState[] = ['suspended', 'expired', 'failed', 'inTraining', 'onDuty', 'notNeeded'];

/** By state; among those on duty whoever's term ends first. */
function inOrder(rows: readonly StandingRow[]): readonly StandingRow[] {
  const end = ({ standing }: StandingRow) => standing.until ?? Number.POSITIVE_INFINITY;
  return rows.toSorted(
    (a, b) => order.indexOf(a.standing.state) - order.indexOf(b.standing.state) || compare(end(a), end(b)),
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
