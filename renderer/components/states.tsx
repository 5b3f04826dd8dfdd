import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../shared/domain/orders/states.ts';
import type { PrintState } from '../../shared/domain/printing/states.ts';
import { StateTag, type Tone } from './StateTag.tsx';

export const orderTones: Readonly<Record<OrderState, Tone>> = {
  confirmed: 'open',
  dispatched: 'waiting',
  collected: 'underWay',
  inTransit: 'underWay',
  arrived: 'underWay',
  signed: 'done',
  closed: 'done',
  cancelled: 'late',
};

export const printTones: Readonly<Record<PrintState, Tone>> = {
  queued: 'waiting',
  rendering: 'underWay',
  submitted: 'underWay',
  printed: 'done',
  failed: 'late',
  unconfirmed: 'soon',
  superseded: 'open',
};

export function OrderStateTag({ state }: { readonly state: OrderState }) {
  const { t } = useTranslation('common');
  return <StateTag tone={orderTones[state]}>{t(`orderState.${state}`)}</StateTag>;
}

export function PrintStateTag({ state }: { readonly state: PrintState }) {
  const { t } = useTranslation('common');
  return <StateTag tone={printTones[state]}>{t(`printState.${state}`)}</StateTag>;
}
