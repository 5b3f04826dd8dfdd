import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsWord } from '../../../../shared/domain/dangerousGoods/categories.ts';
import { matchGoods } from '../../../../shared/domain/dangerousGoods/match-goods.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './words.module.css';

/** What the list says of a name, before an order has to find out. */
export function TryName({ words }: { readonly words: readonly GoodsWord[] }) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const [name, setName] = useState('');
  const matches = matchGoods([name], words);
  return (
    <div className={styles['try']}>
      <label htmlFor={id}>{t('words.try')}</label>
      <Input
        id={id}
        allowClear
        value={name}
        placeholder={t('words.tryPlaceholder')}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles['tried']} aria-live="polite">
        {name.trim() !== '' && matches.length === 0 && (
          <StateTag tone="done">{t('words.tryNone', { name: name.trim() })}</StateTag>
        )}
        {matches.map(({ word, found }) => (
          <StateTag key={word.id} tone={word.air || word.rail ? 'late' : 'soon'}>
            {t('words.tryHit', { word: found, category: t(`category.${word.category}`) })}
            {word.air && ` · ${t('section.refusedByAir')}`}
            {word.rail && ` · ${t('section.refusedByRail')}`}
          </StateTag>
        ))}
      </div>
    </div>
  );
}
