import { useTranslation } from 'react-i18next';
import type { SittingState } from '../../../shared/domain/exams/sitting.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<SittingState, Tone>> = {
  assigned: 'open',
  running: 'underWay',
  marking: 'waiting',
  passed: 'done',
  failed: 'late',
  withdrawn: 'open',
};

export function SittingStateTag({ state }: { readonly state: SittingState }) {
  const { t } = useTranslation('exams');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
