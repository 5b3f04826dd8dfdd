import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** By which accounts messages leave the house. */
export function OutgoingSettings() {
  const { t } = useTranslation('mail');
  const read = useQuery(queries.mail.settings.get.queryOptions());
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <p>{t('settings.sub')}</p>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={10} columns={3} />}
      {read.data && <SettingsForm key={read.data.version} kept={read.data} />}
    </>
  );
}
