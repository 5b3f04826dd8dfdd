import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { saveFile } from '../../../components/files.ts';

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
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: t('list.exportXlsx') },
          { key: 'csv', label: t('list.exportCsv') },
        ],
        onClick: ({ key }) => exporting.mutate({ format: key === 'csv' ? 'csv' : 'xlsx' }),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={exporting.isPending}>
        {exporting.isPending ? t('list.exporting') : t('list.export')}
      </Button>
    </Dropdown>
  );
}
