import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shownRows } from '../../../../shared/lib/shown-rows.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { NewestNote } from '../../../components/NewestNote.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import filters from '../../../components/filters/filters.module.css';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import { ClaimsList } from '../../claims/public.ts';
import styles from '../quality.module.css';
import { CaseGrid } from './CaseGrid.tsx';
import type { QualitySearch } from './search-params.ts';

type View = NonNullable<QualitySearch['view']> | 'open';

/** Cases of quality control, and claims: what is open, what waits for one's signature, what is over. */
export function QualityPage() {
  const { t } = useTranslation('quality');
  const may = useMay();
  const search: QualitySearch = useSearch({ strict: false });
  const view: View = search.view ?? 'open';
  const navigate = useNavigate();
  const show = (next: View) =>
    void navigate({ to: '/quality', search: { view: next === 'open' ? undefined : next }, replace: true });
  const views = ['open', 'waitsForMe', 'closed', ...(may('claims.read') ? (['claims'] as const) : [])] as const;
  useRowSteps();
  return (
    <div className={styles['page']}>
      <PageHeader
        title={t('title')}
        actions={<ExcelAct file={() => (view === 'claims' ? api.lists.claims({}) : api.lists.quality({ view }))} />}
      />
      <div className={filters['filters']} role="group" aria-label={t('list.views')}>
        {views.map((one) => (
          <Chip key={one} label={t(`list.view.${one}`)} active={one === view} onToggle={() => show(one)} />
        ))}
      </div>
      {view === 'claims' ? <ClaimsList /> : <Cases view={view} />}
    </div>
  );
}

function Cases({ view }: { readonly view: Exclude<View, 'claims'> }) {
  const { t } = useTranslation('quality');
  const read = useQuery(queries.quality.list.queryOptions({ input: { view } }));
  return (
    <>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={6} />}
      {read.data?.length === 0 && <EmptyState title={t(`list.none.${view}`)} text={t('list.noneText')} />}
      {read.data && read.data.length > 0 && <CaseGrid rows={read.data} />}
      {view === 'closed' && <NewestNote shown={read.data?.length ?? 0} most={shownRows.quality} />}
    </>
  );
}
