import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KpiAsked } from '../../../../shared/contract/kpi.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined, PrinterOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useShortcut } from '../../../components/useShortcut.ts';

interface KpiActsProps {
  readonly asked: KpiAsked;
  readonly onBeside: (panel: 'targets' | 'print') => void;
}

/** What can be done with the table: to Excel, onto paper, its targets. */
export function KpiActs({ asked, onBeside }: KpiActsProps) {
  const { t } = useTranslation('kpi');
  const may = useMay();
  const textOf = useProblemText();
  const excel = useMutation(
    queries.kpi.excel.mutationOptions({ onSuccess: saveFile, onError: (error) => toast('late', textOf(error)) }),
  );
  const toExcel = () => excel.mutate({ ...asked, list: null });
  const single = { inFields: false };
  useShortcut('e', toExcel, single);
  useShortcut('p', () => onBeside('print'), single);
  useShortcut('t', () => onBeside('targets'), { ...single, enabled: may('kpi.targets') });
  return (
    <>
      {may('kpi.targets') && (
        <Button aria-keyshortcuts="t" onClick={() => onBeside('targets')}>
          {t('act.targets')} <Kbd keys="t" />
        </Button>
      )}
      <Button icon={<FileExcelOutlined />} aria-keyshortcuts="e" loading={excel.isPending} onClick={toExcel}>
        {t('act.excel')} <Kbd keys="e" />
      </Button>
      <Button icon={<PrinterOutlined />} aria-keyshortcuts="p" onClick={() => onBeside('print')}>
        {t('act.print')} <Kbd keys="p" />
      </Button>
    </>
  );
}
