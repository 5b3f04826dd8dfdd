import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { PlanView } from '../search.ts';

/** The plans that are listed, as a spreadsheet. */
export function ExportPlans({ view }: { readonly view: PlanView }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const may = useMay();
  const textOf = useProblemText();
  const excel = useMutation(
    queries.training.listExcel.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  if (!may('training.read')) return null;
  return (
    <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate({ view, language })}>
      {t('list.excel')}
    </Button>
  );
}
