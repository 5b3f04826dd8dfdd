import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WorkReportKind, workReportKinds } from '../../../../shared/domain/reports/values.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PeriodChoice } from '../../../components/PeriodChoice.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reports.module.css';
import type { ReportsSearch } from '../search.ts';
import { ReportRows } from './ReportRows.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

/** Reports of a kind: everybody's for who leads, one's own for a clerk. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { kind = 'daily', stretch }: ReportsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const input = { kind, stretch: stretch ?? null };
  const may = useMay();
  const [settings, setSettings] = useState(false);
  const list = useQuery({
    ...queries.reports.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const draft = useMutation(
    queries.reports.draft.mutationOptions({
      onSuccess: ({ drafted }) => toast('done', t('list.drafted', { count: drafted })),
    }),
  );
  const { data } = list;
  const drafts = data?.mayDraft === true && !draft.isPending;
  useShortcut('n', () => draft.mutate({ kind }), { inFields: false, enabled: drafts });
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={
          data &&
          data.stretch !== null && (
            <PeriodChoice
              label={t('list.stretch')}
              period={data.stretch}
              periods={data.stretches}
              onPeriod={(one) => void navigate({ to: '/work-reports', search: { kind, stretch: one } })}
            />
          )
        }
        actions={
          <>
            <ExcelAct file={() => api.lists.workReports(input)} />
            {may('tasks.administer') && <Button onClick={() => setSettings(true)}>{t('settings.title')}</Button>}
            {data?.mayDraft && (
              <Button loading={draft.isPending} onClick={() => draft.mutate({ kind })} aria-keyshortcuts="N">
                {t('list.draft')} <Kbd keys="n" />
              </Button>
            )}
          </>
        }
      />
      <Kinds kind={kind} />
      <div className={styles['box']}>
        <ProblemNote error={list.error ?? draft.error} onRetry={() => void list.refetch()} />
        {list.isPending && <SkeletonRows rows={6} columns={5} />}
        {data?.rows.length === 0 && <EmptyState title={t('list.empty')} text={t(`list.emptyText.${kind}`)} />}
        {data && data.rows.length > 0 && <ReportRows rows={data.rows} />}
      </div>
      {settings && <SettingsPanel onClose={() => setSettings(false)} />}
    </>
  );
}

function Kinds({ kind }: { readonly kind: WorkReportKind }) {
  const { t } = useTranslation('reports');
  return (
    <nav className={styles['kinds']} aria-label={t('list.kinds')}>
      {workReportKinds.map((one) => (
        <Link key={one} to="/work-reports" search={{ kind: one }} aria-current={one === kind ? 'page' : undefined}>
          {t(`kind.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
