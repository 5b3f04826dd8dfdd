import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { saveFile } from '../../../components/files.ts';

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
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: t('import.templateXlsx') },
          { key: 'csv', label: t('import.templateCsv') },
        ],
        onClick: ({ key }) => template.mutate({ format: key === 'csv' ? 'csv' : 'xlsx' }),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={template.isPending}>
        {t('import.template')}
      </Button>
    </Dropdown>
  );
}
