import { useTranslation } from 'react-i18next';
import type { ClaimState } from '../../../shared/domain/claims/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<ClaimState, Tone>> = { open: 'waiting', decided: 'underWay', paid: 'done' };

export function ClaimStateTag({ state }: { readonly state: ClaimState }) {
  const { t } = useTranslation('claims');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
