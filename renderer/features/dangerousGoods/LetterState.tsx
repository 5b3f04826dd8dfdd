import { useTranslation } from 'react-i18next';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { daysBetween } from '../../../shared/domain/dangerousGoods/letters.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useDay } from './useDay.ts';

interface LetterStateProps {
  readonly letter: GoodsLetterRecord | null;
  /** In a line of the form: what the lack means is said at the review. */
  readonly short?: boolean;
}

/** How far a notice can be stood on; always with its day. */
export function LetterState({ letter, short = false }: LetterStateProps) {
  const { t } = useTranslation('dangerousGoods');
  const { today, dayText } = useDay();
  if (!letter) return <StateTag tone="late">{t(short ? 'letter.noneShort' : 'letter.none')}</StateTag>;
  const day = dayText(letter.expiresOn);
  switch (letter.state) {
    case 'valid':
      return <StateTag tone="done">{t('letter.valid', { day })}</StateTag>;
    case 'soon': {
      const days = daysBetween(today, letter.expiresOn);
      // A notice for one order is meant to end soon.
      if (letter.orderId !== null && days > 0) return <StateTag tone="done">{t('letter.valid', { day })}</StateTag>;
      if (short && days > 0) return <StateTag tone="soon">{t('letter.soonShort', { days })}</StateTag>;
      return (
        <StateTag tone="soon">{days > 0 ? t('letter.soonIn', { days, day }) : t('letter.lastDay', { day })}</StateTag>
      );
    }
    case 'expired':
      return <StateTag tone="late">{t('letter.expired', { day })}</StateTag>;
    case 'revoked':
      return <StateTag tone="open">{t('letter.revoked')}</StateTag>;
  }
}
