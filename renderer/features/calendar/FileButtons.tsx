import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { api, queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { DownloadOutlined, UploadOutlined } from '../../components/icons.tsx';
import { saveFile } from '../../components/files.ts';
import { toast } from '../../components/toasts.tsx';
import { useProblemText } from '../../components/useProblemText.ts';
import { ImportPanel } from './ImportPanel.tsx';

const formats = ['xlsx', 'csv', 'json'] as const;

interface FileButtonsProps {
  readonly record: CalendarRecord;
  readonly year: number;
  readonly onImported: (year: number) => void;
}

/** The shown year as a file, and a year from one. */
export function FileButtons({ record, year, onImported }: FileButtonsProps) {
  const { t } = useTranslation('calendar');
  const may = useMay()('calendar.administer');
  const textOf = useProblemText();
  const [importing, setImporting] = useState(false);
  const save = useMutation(
    queries.calendar.exportYear.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => toast('late', textOf(error)),
    }),
  );
  return (
    <>
      <ExcelAct file={() => api.lists.calendarDays({ year })} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((key) => ({ key, label: t(`export.${key}`) })),
          onClick: ({ key }) => save.mutate({ year, format: formats.find((one) => one === key) ?? 'xlsx' }),
        }}
      >
        <Button icon={<DownloadOutlined />} loading={save.isPending}>
          {t('export.open')}
        </Button>
      </Dropdown>
      {may && (
        <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
          {t('import.open')}
        </Button>
      )}
      {importing && (
        <ImportPanel
          record={record}
          onClose={() => setImporting(false)}
          onDone={(imported) => {
            setImporting(false);
            onImported(imported);
          }}
        />
      )}
    </>
  );
}
