import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { DownloadMenu } from '../DownloadMenu.tsx';

/** An empty file with the columns that the import reads. */
export function TemplateButtons() {
  const { t } = useTranslation('customers');
  const textOf = useProblemText();
  const template = useMutation(
    queries.customers.importTemplate.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  return (
    <DownloadMenu
      label={t('import.template')}
      names={{ xlsx: t('import.templateXlsx'), csv: t('import.templateCsv') }}
      busy={template.isPending}
      onChoose={(format) => template.mutate({ format })}
    />
  );
}
