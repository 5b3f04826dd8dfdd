import { useTranslation } from 'react-i18next';
import type { OutboxRow } from '../../../../shared/contract/mail.ts';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';

const tones: Readonly<Record<OutboxRow['state'], Tone>> = {
  queued: 'open',
  sending: 'underWay',
  accepted: 'done',
  failed: 'soon',
  givenUp: 'late',
  cancelled: 'open',
  recorded: 'done',
};

/** The state of a message; of one that only some took, that. */
export function OutboxState({ row }: { readonly row: Pick<OutboxRow, 'state' | 'to'> }) {
  const { t } = useTranslation('mail');
  if (row.state === 'accepted' && row.to.some(({ state }) => state === 'refused')) {
    return <StateTag tone="soon">{t('state.partly')}</StateTag>;
  }
  return <StateTag tone={tones[row.state]}>{t(`state.${row.state}`)}</StateTag>;
}
