import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsWordRecord } from '../../../../shared/contract/dangerous-goods.ts';
import type { GoodsCategory } from '../../../../shared/domain/dangerousGoods/categories.ts';
import { comparable } from '../../../../shared/domain/dangerousGoods/match-goods.ts';

export interface WordFilterState {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly category: GoodsCategory | null;
  readonly setCategory: (category: GoodsCategory | null) => void;
  readonly shown: readonly GoodsWordRecord[];
}

/** Words that hold the text, in either language, in their category's name or among their innocent names. */
export function useWordFilter(words: readonly GoodsWordRecord[]): WordFilterState {
  const { t } = useTranslation('dangerousGoods');
  const [text, setText] = useState('');
  const [category, setCategory] = useState<GoodsCategory | null>(null);
  const wanted = comparable(text);
  const holds = (word: GoodsWordRecord) =>
    [word.zh, word.en, t(`category.${word.category}`), ...word.exceptions].some((one) =>
      comparable(one).includes(wanted),
    );
  const shown = words.filter((word) => (category === null || word.category === category) && holds(word));
  return { text, setText, category, setCategory, shown };
}
