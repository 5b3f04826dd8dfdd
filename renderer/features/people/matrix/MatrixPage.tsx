import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { MatrixEditor } from './MatrixEditor.tsx';

/** Which role may do what. */
export function MatrixPage() {
  const { t } = useTranslation('people');
  const matrix = useQuery(queries.people.matrix.queryOptions());
  return (
    <>
      <PageHeader title={t('matrix.title')} actions={<ExcelAct file={() => api.lists.permissions()} />} />
      <ProblemNote error={matrix.error} onRetry={() => void matrix.refetch()} />
      {matrix.isPending && <SkeletonRows rows={14} columns={8} />}
      {matrix.data && <MatrixEditor stored={matrix.data} />}
    </>
  );
}
