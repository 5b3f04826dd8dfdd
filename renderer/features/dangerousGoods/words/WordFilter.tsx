import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { goodsCategories } from '../../../../shared/domain/dangerousGoods/categories.ts';
import type { WordFilterState } from './useWordFilter.ts';
import styles from './words.module.css';

export function WordFilter({ filter, all }: { readonly filter: WordFilterState; readonly all: number }) {
  const { t } = useTranslation('dangerousGoods');
  return (
    <div className={styles['filters']}>
      <Input
        type="search"
        allowClear
        value={filter.text}
        placeholder={t('words.search')}
        aria-label={t('words.search')}
        onChange={(event) => filter.setText(event.target.value)}
      />
      <Select
        aria-label={t('words.category')}
        value={filter.category ?? 'all'}
        popupMatchSelectWidth={false}
        onChange={(value) => filter.setCategory(goodsCategories.find((one) => one === value) ?? null)}
        options={[
          { value: 'all' as const, label: t('words.allCategories') },
          ...goodsCategories.map((category) => ({ value: category, label: t(`category.${category}`) })),
        ]}
      />
      <span className="faint num">{t('words.count', { shown: filter.shown.length, all })}</span>
    </div>
  );
}
