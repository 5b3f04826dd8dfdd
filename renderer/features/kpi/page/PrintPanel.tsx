import { useTranslation } from 'react-i18next';
import type { KpiAsked } from '../../../../shared/contract/kpi.ts';
import { api } from '../../../api/client.ts';
import { LanguageSheetPanel } from '../../printing/public.ts';

interface PrintPanelProps {
  readonly asked: KpiAsked;
  /** When what is on the screen was counted. */
  readonly at: number;
  readonly onClose: () => void;
}

export function PrintPanel({ asked, at, onClose }: PrintPanelProps) {
  const { t } = useTranslation('kpi');
  const { from, to, customerId, known } = asked;
  return (
    <LanguageSheetPanel
      title={t('print.title')}
      sheet={[t('sheetTitle'), from, to, customerId ?? '', known, at].join(' ')}
      words={{ choose: t('print.language'), both: t('print.both') }}
      load={(language) => api.kpi.pdf({ ...asked, language })}
      onClose={onClose}
    />
  );
}
