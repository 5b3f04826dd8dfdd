import { useTranslation } from 'react-i18next';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { daysBetween } from '../../../shared/domain/dangerousGoods/letters.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useDay } from './useDay.ts';

/** How far a notice can be stood on; always with its day. */
export function LetterState({ letter }: { readonly letter: GoodsLetterRecord | null }) {
  const { t } = useTranslation('dangerousGoods');
  const { today, dayText } = useDay();
  if (!letter) return <StateTag tone="late">{t('letter.none')}</StateTag>;
  const day = dayText(letter.expiresOn);
  switch (letter.state) {
    case 'valid':
      return <StateTag tone="done">{t('letter.valid', { day })}</StateTag>;
    case 'soon': {
      const days = daysBetween(today, letter.expiresOn);
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
