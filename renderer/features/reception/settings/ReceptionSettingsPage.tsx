import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { RoomsEditor } from './RoomsEditor.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

/** What visits are prepared by, and the rooms they may have (6, norm). */
export function ReceptionSettingsPage() {
  const { t } = useTranslation('reception');
  const may = useMay();
  const template = useQuery(queries.reception.template.get.queryOptions());
  const rooms = useQuery(queries.reception.rooms.get.queryOptions());
  const readOnly = !may('reception.administer');
  return (
    <>
      <PageHeader title={t('act.settings')} />
      <p className="faint">{t(readOnly ? 'settings.readOnly' : 'settings.lead')}</p>
      <ProblemNote error={template.error ?? rooms.error} onRetry={() => void template.refetch()} />
      {(template.isPending || rooms.isPending) && <SkeletonRows rows={10} columns={5} />}
      {rooms.data && <RoomsEditor stored={rooms.data} readOnly={readOnly} />}
      {template.data && <TemplateEditor stored={template.data} readOnly={readOnly} />}
    </>
  );
}
