import { useTranslation } from 'react-i18next';
import type { SummaryState } from '../../../shared/domain/summaries/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<SummaryState, Tone>> = {
  draft: 'underWay',
  submitted: 'waiting',
  returned: 'soon',
  approved: 'done',
};

export function SummaryStateTag({ state }: { readonly state: SummaryState }) {
  const { t } = useTranslation('summaries');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
