import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { DownloadMenu } from '../DownloadMenu.tsx';

/** All clients as a file that the import reads back. */
export function ExportButtons() {
  const { t } = useTranslation('customers');
  const textOf = useProblemText();
  const exporting = useMutation(
    queries.customers.export.mutationOptions({
      onSuccess: (file) => {
        saveFile(file);
        toast('done', t('list.exported', { name: file.name }));
      },
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  return (
    <DownloadMenu
      label={t(exporting.isPending ? 'list.exporting' : 'list.export')}
      names={{ xlsx: t('list.exportXlsx'), csv: t('list.exportCsv') }}
      busy={exporting.isPending}
      onChoose={(format) => exporting.mutate({ format })}
    />
  );
}
