import { useTranslation } from 'react-i18next';
import type { ShiftState } from '../../../shared/domain/shifts/states.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<ShiftState, Tone>> = {
  open: 'underWay',
  handedOver: 'waiting',
  returned: 'soon',
  accepted: 'done',
  withdrawn: 'open',
};

export function ShiftStateTag({ state }: { readonly state: ShiftState }) {
  const { t } = useTranslation('shifts');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
