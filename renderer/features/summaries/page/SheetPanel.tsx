import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import { api } from '../../../api/client.ts';
import { LanguageSheetPanel } from '../../printing/public.ts';

interface SheetPanelProps {
  readonly summary: Summary;
  readonly onClose: () => void;
}

export function SheetPanel({ summary: { id, version, month }, onClose }: SheetPanelProps) {
  const { t } = useTranslation('summaries');
  return (
    <LanguageSheetPanel
      title={t('page.print')}
      sheet={`${t('sheet.title')} ${month} ${version}`}
      words={{ choose: t('page.language'), both: t('page.both') }}
      load={(language) => api.summaries.pdf({ id, language })}
      onClose={onClose}
    />
  );
}
