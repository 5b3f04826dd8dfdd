import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { usePerson } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { planViews, type TrainingSearch } from '../search.ts';
import styles from '../training.module.css';
import { BeginPanel } from './BeginPanel.tsx';
import { ExportPlans } from './ExportPlans.tsx';
import { PlanRows } from './PlanRows.tsx';
import { Waiting } from './Waiting.tsx';

/** Every plan for who runs training; whoever has but his own goes straight to it. */
export function TrainingPage() {
  const { t } = useTranslation('training');
  const { view = 'open', begin }: TrainingSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const person = usePerson();
  const list = useQuery({
    ...queries.training.list.queryOptions({ input: { view } }),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const mayRun = data?.mayRun ?? false;
  const go = (search: TrainingSearch) => void navigate({ to: '/training', search, replace: true });
  const ask = (traineeId: string) => go({ view, begin: traineeId });
  useShortcut('b', () => ask(data?.waiting[0]?.id ?? ''), { inFields: false, enabled: mayRun });
  const [only] = data?.plans ?? [];
  if (only && data?.plans.length === 1 && only.traineeId === person?.id) {
    return <Navigate to="/training/$planId" params={{ planId: only.id }} replace />;
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportPlans view={view} />
            {mayRun && (
              <Button type="primary" onClick={() => ask(data?.waiting[0]?.id ?? '')} aria-keyshortcuts="B">
                {t('list.begin')} <Kbd keys="b" onColour />
              </Button>
            )}
          </>
        }
      />
      <div className={styles['chips']} role="group" aria-label={t('list.filter')}>
        {planViews.map((one) => (
          <Chip key={one} label={t(`view.${one}`)} active={one === view} onToggle={() => go({ view: one })} />
        ))}
      </div>
      {data && data.waiting.length > 0 && <Waiting people={data.waiting} onBegin={ask} />}
      <div className={styles['box']}>
        <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <SkeletonRows rows={6} columns={6} />}
        {data?.plans.length === 0 && (
          <EmptyState
            title={t(mayRun ? 'list.empty' : 'list.emptyOwn')}
            text={t(mayRun ? 'list.emptyText' : 'list.emptyOwnText')}
          />
        )}
        {data && data.plans.length > 0 && <PlanRows plans={data.plans} more={data.more} />}
      </div>
      {mayRun && begin !== undefined && data && (
        <BeginPanel key={begin} waiting={data.waiting} first={begin} onClose={() => go({ view })} />
      )}
    </>
  );
}
