import { useTranslation } from 'react-i18next';
import {
  categoryRefusal,
  type GoodsCategory,
  goodsCategories,
  type GoodsWord,
  type RefusingMode,
} from '../../../shared/domain/dangerousGoods/categories.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './dangerousGoods.module.css';

interface RefusedListProps {
  readonly words: readonly GoodsWord[];
  readonly mode: RefusingMode | null;
  readonly matched: readonly GoodsCategory[];
}

const groups = [
  { key: 'refusedByBoth', holds: (by: { air: boolean; rail: boolean }) => by.air && by.rail, modes: ['air', 'rail'] },
  { key: 'refusedByAir', holds: (by: { air: boolean; rail: boolean }) => by.air && !by.rail, modes: ['air'] },
  { key: 'refusedByRail', holds: (by: { air: boolean; rail: boolean }) => !by.air && by.rail, modes: ['rail'] },
] as const;

/** What to tell the client: the refused categories by mode, those of this order's mode set off. */
export function RefusedList({ words, mode, matched }: RefusedListProps) {
  const { t } = useTranslation('dangerousGoods');
  const exampleText = useExamples(words);
  return (
    <aside className={styles['refused']} aria-label={t('section.refused')}>
      <p className={styles['hint']}>
        {t(mode === 'air' ? 'section.airNow' : mode === 'rail' ? 'section.railNow' : 'section.road')}
      </p>
      {groups.map(({ key, holds, modes }) => (
        <div
          key={key}
          className={styles['group']}
          data-now={(mode !== null && (modes as readonly RefusingMode[]).includes(mode)) || undefined}
        >
          <h3>{t(`section.${key}`)}</h3>
          <ul>
            {goodsCategories
              .filter((category) => holds(categoryRefusal[category]))
              .map((category) => (
                <li key={category} title={exampleText(category)} data-matched={matched.includes(category) || undefined}>
                  {t(`category.${category}`)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}

function useExamples(words: readonly GoodsWord[]): (category: GoodsCategory) => string {
  const { t } = useTranslation('dangerousGoods');
  const language = useLanguage();
  return (category) => {
    const own = words.filter((word) => word.active && word.category === category);
    const names = own.flatMap(({ zh, en }) => (language === 'en' ? en || [] : zh || [])).slice(0, 12);
    return names.length > 0 ? t('section.examples', { words: names.join(language === 'en' ? ', ' : '、') }) : '';
  };
}
