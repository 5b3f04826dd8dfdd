import { useTranslation } from 'react-i18next';
import type { Card, Trip } from '../../../../shared/contract/dispatch.ts';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';

type Code = Trip['warnings'][number]['code'];

const tones: Readonly<Partial<Record<Code, Tone>>> = {
  overWeight: 'late',
  overVolume: 'late',
  tooLate: 'late',
  driverAbsent: 'late',
  onHold: 'waiting',
};

/** What a dispatcher should look at; it is never in the way. */
export function WarningTag({ code, card }: { readonly code: Code; readonly card?: Card }) {
  const { t } = useTranslation('dispatch');
  const type = card?.vehicleType ? t(`vehicle.${card.vehicleType}`) : '';
  return <StateTag tone={tones[code] ?? 'soon'}>{t(`warning.${code}`, { type })}</StateTag>;
}
