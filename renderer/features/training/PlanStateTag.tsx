import { useTranslation } from 'react-i18next';
import type { PlanState } from '../../../shared/domain/training/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<PlanState, Tone>> = {
  running: 'underWay',
  finished: 'waiting',
  closed: 'done',
  brokenOff: 'open',
};

export function PlanStateTag({ state }: { readonly state: PlanState }) {
  const { t } = useTranslation('training');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
