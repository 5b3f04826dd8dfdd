import { useTranslation } from 'react-i18next';
import type { WorkReportState } from '../../../shared/domain/reports/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<WorkReportState, Tone>> = {
  draft: 'underWay',
  submitted: 'waiting',
  returned: 'soon',
  approved: 'done',
};

export function ReportStateTag({ state }: { readonly state: WorkReportState }) {
  const { t } = useTranslation('reports');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
