import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { queries } from '../../api/client.ts';
import { fileContentOf } from '../../components/files.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { ReadYear } from './ReadYear.tsx';

interface ImportPanelProps {
  readonly record: CalendarRecord;
  readonly onClose: () => void;
  readonly onDone: (year: number) => void;
}

/** A year from a file: chosen, looked at, then kept whole or not at all. */
export function ImportPanel({ record, onClose, onDone }: ImportPanelProps) {
  const { t } = useTranslation('calendar');
  const picker = useRef<HTMLInputElement>(null);
  const read = useMutation(queries.calendar.readYear.mutationOptions());
  const choose = async (file: File) => read.mutate({ file: await fileContentOf(file) });
  return (
    <SidePanel title={t('import.title')} onClose={onClose}>
      <p>{t('import.intro')}</p>
      <Button type={read.data ? 'default' : 'primary'} loading={read.isPending} onClick={() => picker.current?.click()}>
        {t(read.data ? 'import.again' : 'import.choose')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('import.choose')}
        accept=".xlsx,.csv,.txt,.json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void choose(file);
        }}
      />
      <ProblemNote error={read.error} />
      {read.data && <ReadYear key={JSON.stringify(read.data)} record={record} read={read.data} onDone={onDone} />}
    </SidePanel>
  );
}
