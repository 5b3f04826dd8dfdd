import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { PrinterForm } from './PrinterForm.tsx';

/** A printer for each centre. */
export function PrinterSettings() {
  const { t } = useTranslation('printing');
  const printers = useQuery(queries.printing.printers.queryOptions());
  // Asking the machine's print system may take seconds: the forms do not wait for it.
  const found = useQuery(queries.printing.findPrinters.queryOptions({ staleTime: 0 }));
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        sub={t('settings.hint')}
        actions={<ExcelAct file={() => api.lists.printers()} />}
      />
      <ProblemNote error={printers.error} onRetry={() => void printers.refetch()} />
      {printers.isPending && <SkeletonRows rows={8} columns={2} />}
      {printers.data?.map((printer) => (
        <PrinterForm
          key={printer.centre}
          printer={printer}
          found={found.data ?? []}
          finding={found.isFetching}
          onFind={() => void found.refetch()}
        />
      ))}
    </>
  );
}
