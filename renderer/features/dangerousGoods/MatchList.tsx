import { useTranslation } from 'react-i18next';
import type { RefusingMode } from '../../../shared/domain/dangerousGoods/categories.ts';
import type { GoodsMatch } from '../../../shared/domain/dangerousGoods/match-goods.ts';
import { StateTag } from '../../components/StateTag.tsx';
import styles from './dangerousGoods.module.css';

interface MatchListProps {
  readonly matches: readonly GoodsMatch[];
  readonly mode: RefusingMode | null;
  /** The client's word on it is noted. */
  readonly explained: boolean;
}

/** Goods of this order whose names are on the list, while they are typed. */
export function MatchList({ matches, mode, explained }: MatchListProps) {
  const { t } = useTranslation('dangerousGoods');
  if (matches.length === 0) return null;
  return (
    <ul className={styles['matches']} aria-label={t('section.matches')} aria-live="polite">
      {matches.map(({ name, index, word, found }) => {
        const refused = mode !== null && word[mode];
        return (
          <li key={`${index} ${word.id}`}>
            <span>{t('section.match', { goods: name, word: found, category: t(`category.${word.category}`) })}</span>
            {refused && <StateTag tone="late">{t('section.matchRefused')}</StateTag>}
            {!refused && !explained && <StateTag tone="soon">{t('section.matchAsk')}</StateTag>}
          </li>
        );
      })}
    </ul>
  );
}
