import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StatusLine } from '../StatusLine.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** Where orders by e-mail are fetched from. */
export function MailboxSettings() {
  const { t } = useTranslation('mailbox');
  const read = useQuery(queries.mailbox.settings.queryOptions());
  return (
    <>
      <PageHeader title={t('settings.title')} sub={<StatusLine />} />
      <p>{t('settings.sub')}</p>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={6} columns={2} />}
      {read.data && <SettingsForm key={read.data.version} kept={read.data} />}
    </>
  );
}
