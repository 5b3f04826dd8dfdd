import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** Whom each clause names, and who is told besides (3.3.1.2 to 3.3.1.4). */
export function ReportSettingsPage() {
  const { t } = useTranslation('exceptionReports');
  const read = useQuery(queries.exceptionReports.settings.get.queryOptions());
  return (
    <>
      <PageHeader title={t('settings.title')} actions={<ExcelAct file={() => api.lists.recipients()} />} />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={8} columns={4} />}
      {read.data && <SettingsForm start={read.data} />}
    </>
  );
}
