import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import type { filterOf } from './report-filter.ts';
import type { Group } from './report-search.ts';

interface ExcelButtonProps {
  readonly input: ReturnType<typeof filterOf> & { readonly by: Group };
}

/** The report as it stands on the screen. */
export function ExcelButton({ input }: ExcelButtonProps) {
  const { t } = useTranslation('duties');
  const textOf = useProblemText();
  const excel = useMutation(
    queries.tasks.compliance.excel.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  return (
    <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate(input)}>
      {t('report.excel')}
    </Button>
  );
}
