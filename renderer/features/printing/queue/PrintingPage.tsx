import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { centreKinds } from '../../../../shared/domain/company/centres.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { JobTable } from './JobTable.tsx';
import type { QueueSearch } from './queue-search.ts';
import { ScanBox } from './ScanBox.tsx';
import styles from './queue.module.css';

const most = 200;

/** Each centre's sheets: what waits, what went wrong, what is on paper and in hand. */
export function PrintingPage() {
  const { t } = useTranslation('printing');
  const may = useMay();
  const search = useSearch({ from: '/counter/printing' });
  const input = { centre: search.centre ?? null, openOnly: !search.all, limit: most };
  const jobs = useQuery(queries.printing.jobs.queryOptions({ input }));
  const acts = (
    <>
      {may('printing.administer') && <Link to="/settings/printers">{t('act.settings')}</Link>}
      <ExcelAct file={() => api.lists.printJobs(input)} />
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} sub={t('subtitle')} actions={acts} />
      {may('printing.operate') && <ScanBox />}
      <Filters search={search} />
      <ProblemNote error={jobs.error} onRetry={() => void jobs.refetch()} />
      {jobs.isPending && <SkeletonRows rows={8} columns={6} />}
      {jobs.data?.length === 0 && (
        <EmptyState
          title={search.all ? t('queue.emptyAll') : t('queue.emptyOpen')}
          text={search.all ? undefined : t('queue.emptyOpenHint')}
        />
      )}
      {jobs.data && jobs.data.length > 0 && <JobTable jobs={jobs.data} />}
      {jobs.data?.length === most && <p className="faint">{t('queue.showNewest', { count: most })}</p>}
    </>
  );
}

function Filters({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation(['printing', 'common']);
  const navigate = useNavigate();
  const show = (next: QueueSearch) => void navigate({ to: '/printing', search: next, replace: true });
  const { centre: _centre, ...rest } = search;
  return (
    <div className={styles['filters']} role="toolbar" aria-label={t('common:search')}>
      <Chip label={t('printing:queue.centreAll')} on={!search.centre} onClick={() => show(rest)} />
      {centreKinds.map((centre) => (
        <Chip
          key={centre}
          label={t(`common:centre.${centre}`)}
          on={search.centre === centre}
          onClick={() => show({ ...rest, centre })}
        />
      ))}
      <span className={styles['gap']} />
      <Chip
        label={t('printing:queue.openOnly')}
        on={!search.all}
        onClick={() =>
          show({ ...(search.centre ? { centre: search.centre } : {}), ...(search.all ? {} : { all: true }) })
        }
      />
    </div>
  );
}

function Chip({ label, on, onClick }: { readonly label: string; readonly on: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={on} onClick={onClick}>
      {label}
    </button>
  );
}
